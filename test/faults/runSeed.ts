import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '#test/contract/startPostgres.ts';
import { buildShopperPage } from './buildShopperPage.ts';
import { createFaultProxy } from './createFaultProxy.ts';
import { createMishaps } from './createMishaps.ts';
import { createRandom } from './createRandom.ts';
import { createSchedule } from './createSchedule.ts';
import { createShop } from './createShop.ts';
import { createWriter } from './createWriter.ts';
import { findWrongs } from './findWrongs.ts';
import { drain, liveThrough } from './liveThrough.ts';
import { openShopDatabase, type ShopData } from './openShopDatabase.ts';
import { readWrites } from './readWrites.ts';

/** What a run was and what was wrong in the end. */
export interface Report {
  readonly seed: number;
  readonly wrongs: readonly string[];
  /** What the proxy did with the writes that went wrong, and the mishaps between. */
  readonly history: readonly string[];
  readonly made: number;
  /** How many the shopper was told are kept, are in memory alone, or was told nothing of because the tab died. */
  readonly fates: Readonly<Record<string, number>>;
  readonly found: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly mishaps: Readonly<Record<string, number>>;
  readonly seconds: number;
}

interface Run {
  readonly seed: number;
  readonly writes: number;
}

interface Place {
  readonly data: ShopData;
  /** Folder of the browser's profile. */
  readonly profile: string;
  end(): Promise<void>;
}

const orderNumbers = ['ZZ-90001', 'ZZ-90002'];
const faultProbability = 0.35;

/** One run of a seed: on PostgreSQL for odd seeds, for even ones on the embedded database, which dies with the server. */
export async function runSeed(run: Run): Promise<Report> {
  const startedAt = performance.now();
  const place = await makePlace(run.seed);
  try {
    const { made, wrongs, history, ...lived } = await live(place, run);
    const database = await openShopDatabase(place.data);
    const found = await readWrites(database);
    await database.close();
    const all = [...wrongs, ...findWrongs(made, found)];
    const keys = all.flatMap((wrong) => wrong.match(/\b[\da-f]{32}\b/gu) ?? []);
    return {
      seed: run.seed,
      wrongs: all,
      history: history.filter((line) => keys.some((key) => line.includes(key) || line.includes(' mishap: '))),
      made: made.length,
      fates: countBy(made, ({ fate }) => fate),
      found: found.length,
      ...lived,
      seconds: Math.round((performance.now() - startedAt) / 1000),
    };
  } finally {
    await place.end();
  }
}

/** Starts everything, lives through the run, and ends everything, so that the database can be read. */
async function live({ data, profile }: Place, { seed, writes }: Run) {
  const pages = await buildShopperPage();
  const random = createRandom(`run ${seed}`);
  const schedule = createSchedule(String(seed), faultProbability);
  const ends: (() => Promise<unknown>)[] = [];
  try {
    const shop = await createShop(data, orderNumbers);
    ends.unshift(shop.stop);
    const proxy = await createFaultProxy({ target: shop.url, schedule, pages });
    ends.unshift(proxy.close);
    const writer = await createWriter(shop.url, orderNumbers, random);
    const mishaps = await createMishaps({ profile, url: `${proxy.url}/faults/`, shop }, random);
    ends.unshift(mishaps.close);
    const made = await liveThrough({ writer, mishaps, random, tell: proxy.tell }, writes);
    schedule.end();
    const left = await drain(mishaps);
    await proxy.settle();
    return {
      made,
      history: proxy.history,
      wrongs: [...left, ...proxy.errors.map((error) => `proxy: ${error}`)],
      faults: Object.fromEntries(schedule.counts),
      mishaps: Object.fromEntries(mishaps.counts),
    };
  } finally {
    for (const end of ends) await end();
  }
}

async function makePlace(seed: number): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'counterbell-faults-'));
  const postgres = seed % 2 === 1 ? await startPostgres() : undefined;
  return {
    data: { dataFolder: join(folder, 'data'), databaseUrl: postgres?.url },
    profile: join(folder, 'profile'),
    async end() {
      await postgres?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function countBy<T>(all: readonly T[], nameOf: (one: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all) counts[nameOf(one)] = (counts[nameOf(one)] ?? 0) + 1;
  return counts;
}
