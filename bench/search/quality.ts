import { measureQuality, type Quality } from '#test/search/measureQuality.ts';
import type { Query, QuerySet } from '#test/search/readSets.ts';
import { readSets } from '#test/search/readSets.ts';
import type { Engine, Index } from './Engine.ts';
import { engines } from './engines.ts';

interface Measured {
  readonly set: string;
  readonly whole: Quality;
  readonly typo: Quality;
  readonly partial: Quality;
}

/**
 * Asks every engine whose name matches `only` every set of a folder, at most `limit` questions of each kind, and
 * prints how well they answer.
 */
export async function compareQuality(folder: string, limit: number, only: RegExp): Promise<void> {
  const sets = readSets(folder);
  const tables: (readonly [Engine, readonly Measured[]])[] = [];
  for (const engine of engines.filter(({ name }) => only.test(name))) {
    process.stderr.write(`asking ${engine.name}\n`);
    const measured: Measured[] = [];
    for (const set of sets) measured.push(await askAll(engine, set, limit));
    tables.push([engine, measured]);
  }
  process.stdout.write(`\nAnswers over ${sets.length} sets of ${folder}, means in per cent\n`);
  console.table(Object.fromEntries(tables.map(([{ name }, measured]) => [name, describe(measured)])));
  process.stdout.write('\nR@3 of whole questions by set, in per cent\n');
  console.table(Object.fromEntries(sets.map(({ name }, at) => [name, bySet(tables, at)])));
}

async function askAll(engine: Engine, set: QuerySet, limit: number): Promise<Measured> {
  const index = await engine.create(set.articles, set.locale);
  // The first questions pay for compiling; they are asked once for nothing.
  await ask(index, set.queries.slice(0, 5));
  return {
    set: set.name,
    whole: await ask(index, set.queries.slice(0, limit)),
    typo: await ask(index, set.typo.slice(0, limit)),
    partial: await ask(index, set.partial.slice(0, limit)),
  };
}

const ask = (index: Index, queries: readonly Query[]) =>
  measureQuality((question) => index.search(question), queries);

function describe(measured: readonly Measured[]): Readonly<Record<string, string>> {
  const of = (kind: 'whole' | 'typo' | 'partial', read: (quality: Quality) => number) => {
    const asked = measured.map((one) => one[kind]).filter(({ questions }) => questions > 0);
    return asked.reduce((sum, quality) => sum + read(quality), 0) / Math.max(1, asked.length);
  };
  const percent = (share: number) => (share * 100).toFixed(1);
  return {
    'R@1': percent(of('whole', ({ r1 }) => r1)),
    'R@3': percent(of('whole', ({ r3 }) => r3)),
    'MRR@10': percent(of('whole', ({ mrr }) => mrr)),
    'empty %': percent(of('whole', ({ empty }) => empty)),
    'typo R@3': percent(of('typo', ({ r3 }) => r3)),
    'partial R@3': percent(of('partial', ({ r3 }) => r3)),
    'p95 ms': of('whole', ({ p95Ms }) => p95Ms).toFixed(2),
  };
}

const bySet = (tables: readonly (readonly [Engine, readonly Measured[]])[], at: number) =>
  Object.fromEntries(
    tables.map(([{ name }, measured]) => [name, ((measured[at]?.whole.r3 ?? Number.NaN) * 100).toFixed(0)]),
  );
