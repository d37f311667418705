import * as v from 'valibot';

/** What a shopper's browser spends, in milliseconds. */
export const BrowserCost = v.object({
  keystrokeMs: v.number(),
  questionMs: v.number(),
  /** From the start until titles can be searched, and until everything can. */
  titlesMs: v.number(),
  wholeMs: v.number(),
  /** The longest task of the page while indexing; 0 if none took 50 ms. */
  longTaskMs: v.number(),
  longTasks: v.number(),
  /** Whether a search for a title found it as soon as titles were announced. */
  titleFound: v.boolean(),
});
export type BrowserCost = v.InferOutput<typeof BrowserCost>;

/** The same with the index in a worker, which no slow-down reaches. */
export const WorkerCost = v.object({
  /** For which the page stands still while the articles are copied to the worker. */
  sendingMs: v.number(),
  wholeMs: v.number(),
  keystrokeMs: v.number(),
  /** Whether a worker made of text, as a script from elsewhere needs it, runs under the page's policy. */
  blobRuns: v.boolean(),
});
export type WorkerCost = v.InferOutput<typeof WorkerCost>;

/** What the page is given to measure with. */
export interface BrowserTask {
  readonly locale: string;
  readonly articles: readonly { readonly id: string; readonly title: string; readonly body: string }[];
  readonly typed: readonly (readonly string[])[];
  readonly asked: readonly (readonly string[])[];
}
