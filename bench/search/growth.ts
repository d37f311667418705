import { spawnSync } from 'node:child_process';
import * as v from 'valibot';
import { engines } from './engines.ts';

const Cost = v.object({
  keystrokeMs: v.number(),
  questionMs: v.number(),
  shownMs: v.optional(v.number()),
  buildMs: v.number(),
  sliceMs: v.number(),
  memory: v.number(),
});
type Cost = v.InferOutput<typeof Cost>;

/** One figure that is promised: of so many articles, at most so much. */
interface Target {
  readonly what: string;
  readonly size: number;
  readonly read: (cost: Cost) => number;
  readonly most: number;
}

const targets: readonly Target[] = [
  { what: 'ms to index', size: 1000, read: ({ buildMs }) => buildMs, most: 300 },
  { what: 'ms p95 a keystroke', size: 10_000, read: ({ keystrokeMs }) => keystrokeMs, most: 3 },
  { what: 'ms p95 a question', size: 10_000, read: ({ questionMs }) => questionMs, most: 8 },
  { what: '× the text in memory', size: 10_000, read: ({ memory }) => memory, most: 3 },
  { what: 'ms at most at once while indexing', size: 10_000, read: ({ sliceMs }) => sliceMs, most: 50 },
  { what: 'ms p95 a keystroke', size: 50_000, read: ({ keystrokeMs }) => keystrokeMs, most: 16 },
  { what: 'ms p95 a question', size: 50_000, read: ({ questionMs }) => questionMs, most: 16 },
  { what: '× the text in memory', size: 50_000, read: ({ memory }) => memory, most: 3 },
];

const locales = ['en', 'zh-CN'];
const sizes = [100, 1000, 10_000, 50_000];
/** Beyond this an engine is of no use at that size, nor at any larger one. */
const patienceMs = 60_000;
const flags = ['--expose-gc', '--max-old-space-size=8000'];

/**
 * Prints what each engine costs as a made-up FAQ grows, each in a process of its own. Engines whose names do not match
 * `only` are left out, sizes over `upTo` too. Gives how many of our own targets were missed.
 */
export function compareGrowth(cell: string, only: RegExp, upTo: number): number {
  let missed = 0;
  for (const locale of locales) {
    process.stdout.write(`\nCost as the FAQ grows, ${locale}, about 500 characters an article\n`);
    const rows: Record<string, unknown>[] = [];
    for (const { name } of engines.filter((engine) => only.test(engine.name))) {
      for (const size of sizes.filter((one) => one <= upTo)) {
        const cost = runCell(cell, name, locale, size);
        rows.push(describe(name, size, cost));
        if (name === 'Counterbell') missed += judge(locale, size, cost);
        if (!cost) break;
      }
    }
    console.table(rows);
  }
  return missed;
}

function runCell(cell: string, name: string, locale: string, size: number): Cost | undefined {
  const { stdout, stderr, status, error } = spawnSync(
    process.execPath,
    [...flags, cell, name, locale, String(size)],
    { encoding: 'utf8', timeout: patienceMs },
  );
  // lunr-languages has something to say before.
  if (status === 0) return v.parse(Cost, JSON.parse(stdout.split('\n').at(-1) ?? ''));
  if (!error) throw new Error(`${name} failed with ${size} articles: ${stderr.trim().slice(-400)}`);
  return undefined;
}

function describe(engine: string, articles: number, cost: Cost | undefined): Record<string, unknown> {
  if (!cost) return { engine, articles, 'keystroke p95 ms': `given up after ${patienceMs / 1000} s` };
  return {
    engine,
    articles,
    'keystroke p95 ms': cost.keystrokeMs.toFixed(2),
    'question p95 ms': cost.questionMs.toFixed(2),
    'keystroke, highlighted': cost.shownMs?.toFixed(2) ?? '',
    'index ms': cost.buildMs.toFixed(0),
    'longest slice ms': cost.sliceMs.toFixed(0),
    'memory × text': cost.memory.toFixed(1),
  };
}

function judge(locale: string, size: number, cost: Cost | undefined): number {
  const mine = targets.filter((target) => target.size === size);
  const missed = mine.filter(({ what, read, most }) => {
    const value = cost ? read(cost) : Number.NaN;
    const holds = value <= most;
    const line = `${locale} ${size} articles: ${value.toFixed(2)} ${what}, at most ${most}`;
    process.stdout.write(`${holds ? 'holds ' : 'MISSED'}  ${line}\n`);
    return !holds;
  });
  return missed.length;
}
