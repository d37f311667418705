import * as v from 'valibot';

/** A task of the page's main thread. */
export const TaskSchema = v.object({
  /** Milliseconds since the measuring began. */
  startMs: v.number(),
  /** Milliseconds from its start to its end, as the Long Tasks API would tell. */
  ms: v.number(),
  /** Milliseconds the thread computed in it; less where other programs took the processor meanwhile. */
  computedMs: v.number(),
});
export type Task = v.InferOutput<typeof TaskSchema>;

/** What one visit that searched all answers cost the page, from home on. */
export interface Visit {
  /** Milliseconds until the topics were on the screen, which needs the whole index. */
  readonly shownMs: number;
  /** Milliseconds until the last article was found by its words. */
  readonly foundMs: number;
  /** The page's longest tasks until it had nothing to do, longest first. */
  readonly tasks: readonly Task[];
  /** What this device keeps for the page, and what it may keep, in bytes. */
  readonly usedBytes: number;
  readonly quotaBytes: number;
}
