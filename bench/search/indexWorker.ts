import { createSearch, type Search } from '#features/answers/search.ts';
import type { BrowserTask } from './BrowserCost.ts';

/** What the page asks of the worker: to index a task's articles, then to search. */
export type WorkerQuestion = BrowserTask | string;

let search: Search | undefined;

addEventListener('message', async ({ data }: MessageEvent<WorkerQuestion>) => {
  if (typeof data !== 'string') search = await createSearch(data.articles, { locale: data.locale });
  // A page can be sent what hits say, and not what they compute.
  postMessage(typeof data === 'string' ? search?.search(data).map((hit) => ({ ...hit })) : 'ready');
});
