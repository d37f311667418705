import { createSearch, type Search } from '#features/answers/search.ts';
import { percentile } from '#test/search/measureQuality.ts';
import type { BrowserCost, BrowserTask } from './BrowserCost.ts';

/** Indexes the task's articles in this page, then types its questions key by key and asks others whole. */
export async function measureInPage(url: string): Promise<BrowserCost> {
  const task: BrowserTask = await (await fetch(url)).json();
  await settle();
  const { search, ...indexing } = await index(task);
  return {
    ...indexing,
    keystrokeMs: await bestRound(search, task.typed, (question) =>
      Array.from(question, (_, end) => question.slice(0, end + 1)),
    ),
    questionMs: await bestRound(search, task.asked, (question) => [question]),
  };
}

async function index({ articles, locale }: BrowserTask) {
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const { id = '', title = '' } = articles.at(-1) ?? {};
  const startedAt = performance.now();
  let titlesMs = Number.POSITIVE_INFINITY;
  let titleFound = false;
  const search = await createSearch(articles, {
    locale,
    onTitles(titles) {
      titlesMs = performance.now() - startedAt;
      titleFound = titles.search(title).some((hit) => hit.id === id);
    },
  });
  const wholeMs = performance.now() - startedAt;
  await settle();
  observer.disconnect();
  const longTaskMs = Math.max(0, ...longTasks);
  return { search, titlesMs, wholeMs, titleFound, longTasks: longTasks.length, longTaskMs };
}

/** Each query in a task of its own, as a keystroke is. */
async function bestRound(
  search: Search,
  rounds: BrowserTask['typed'],
  queriesOf: (question: string) => readonly string[],
): Promise<number> {
  const reached: number[] = [];
  const shown: unknown[] = [];
  for (const questions of rounds) {
    const times: number[] = [];
    for (const query of questions.flatMap(queriesOf)) {
      await new Promise((resolve) => setTimeout(resolve));
      const startedAt = performance.now();
      // A list of answers reads all of each.
      for (const hit of search.search(query)) shown.push({ ...hit });
      shown.length = 0;
      times.push(performance.now() - startedAt);
    }
    reached.push(percentile(times, 0.95));
  }
  return Math.min(...reached);
}

/** Until the page has nothing to do and what it observed has been told. */
const settle = () =>
  new Promise<void>((resolve) => {
    requestIdleCallback(() => requestIdleCallback(() => resolve()));
  });
