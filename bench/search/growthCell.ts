import { setImmediate as nextTurn } from 'node:timers/promises';
import { createCorpus } from './createCorpus.ts';
import { createStopwatch } from './createStopwatch.ts';
import type { Article, Engine, Index } from './Engine.ts';
import { engines } from './engines.ts';
import { measureWaits, type Waits } from './measureCost.ts';

/** What one engine costs with one number of articles in one language. */
export interface Cost extends Waits {
  /** Work to index everything, the better of two times unless it takes long. */
  readonly buildMs: number;
  /** The longest that the thread was kept at once while indexing. */
  readonly sliceMs: number;
  /** Heap taken, over the bytes of the text as the heap holds it. */
  readonly memory: number;
}

const rounds = 4;
const buildingMs = 3000;

const [name = '', locale = '', size = ''] = process.argv.slice(2);
const engine = engines.find((one) => one.name === name);
if (!engine) throw new Error(`No engine is named ${name}.`);
process.stdout.write(`\n${JSON.stringify(await measureCost(engine, locale, Number(size)))}`);

async function measureCost(engine: Engine, locale: string, size: number): Promise<Cost> {
  const corpus = createCorpus(locale);
  const articles = corpus.articles(size);
  const before = heap();
  const { index, buildMs: first } = await build(engine, articles, locale);
  const waits = await measureWaits(index, articles, corpus, rounds);
  const memory = (heap() - before) / bytesOf(articles);
  const again = first < buildingMs ? await build(engine, articles, locale) : { buildMs: first };
  const buildMs = Math.min(first, again.buildMs);
  const sliceMs = engine.isSliced ? await longestSlice(engine, articles, locale) : buildMs;
  return { ...waits, buildMs, sliceMs, memory };
}

async function build(
  engine: Engine,
  articles: readonly Article[],
  locale: string,
): Promise<{ readonly index: Index; readonly buildMs: number }> {
  const passed = createStopwatch();
  const index = await engine.create(articles, locale);
  return { index, buildMs: passed() };
}

/** Asks for a turn again and again, and tells the longest that one was refused. */
async function longestSlice(engine: Engine, articles: readonly Article[], locale: string): Promise<number> {
  let longest = 0;
  let isBuilding = true;
  const building = Promise.resolve(engine.create(articles, locale)).finally(() => {
    isBuilding = false;
  });
  while (isBuilding) {
    const passed = createStopwatch();
    await nextTurn();
    longest = Math.max(longest, passed());
  }
  await building;
  return longest;
}

function heap(): number {
  if (!globalThis.gc) throw new Error('Run with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** V8 keeps a string in one byte a character if all are Latin-1, else in two. */
function bytesOf(articles: readonly Article[]): number {
  return articles
    .flatMap(({ title, body, keywords = [] }) => [title, body, ...keywords])
    .reduce((sum, text) => sum + text.length * (/[^\p{ASCII}\u0080-\u00ff]/u.test(text) ? 2 : 1), 0);
}
