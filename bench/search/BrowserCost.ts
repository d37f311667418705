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

/** What the page is given to measure with. */
export interface BrowserTask {
  readonly locale: string;
  readonly articles: readonly { readonly id: string; readonly title: string; readonly body: string }[];
  readonly typed: readonly (readonly string[])[];
  readonly asked: readonly (readonly string[])[];
}
