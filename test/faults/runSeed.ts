import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '#test/contract/startPostgres.ts';
import { buildShopperPage } from './buildShopperPage.ts';
import { createFaultProxy } from './createFaultProxy.ts';
import { createMishaps, type Mishaps } from './createMishaps.ts';
import { createRandom, type Random } from './createRandom.ts';
import { createSchedule } from './createSchedule.ts';
import { createShop } from './createShop.ts';
import { createWriter, type Writer } from './createWriter.ts';
import { findWrongs, type Made } from './findWrongs.ts';
import { openShopDatabase, type ShopData } from './openShopDatabase.ts';
import { readWrites } from './readWrites.ts';
import { addWrite, untilAtMost, waitingIn } from './shopperInPage.ts';

/** What a run was and what was wrong in the end. */
export interface Report {
  readonly seed: number;
  readonly wrongs: readonly string[];
  readonly made: number;
  /** Writes of which the shopper was told that they are kept. */
  readonly kept: number;
  readonly found: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly mishaps: Readonly<Record<string, number>>;
  readonly seconds: number;
}

interface Run {
  readonly seed: number;
  readonly writes: number;
}

const orderNumbers = ['ZZ-90001', 'ZZ-90002'];
const faultProbability = 0.35;
/** Longest back-off that the run can bring about, and a server's start. */
const drainLimitMs = 40_000;

/** One run of a seed: on PostgreSQL for odd seeds, for even ones on the embedded database, which dies with the server. */
export async function runSeed(run: Run): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'counterbell-faults-'));
  const postgres = run.seed % 2 === 1 ? await startPostgres() : undefined;
  try {
    return await runIn(folder, { dataFolder: join(folder, 'data'), databaseUrl: postgres?.url }, run);
  } finally {
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function runIn(folder: string, data: ShopData, { seed, writes }: Run): Promise<Report> {
  const startedAt = performance.now();
  const random = createRandom(`run ${seed}`);
  const shop = await createShop(data, orderNumbers);
  const schedule = createSchedule(String(seed), faultProbability);
  const proxy = await createFaultProxy({ target: shop.url, schedule, pages: await buildShopperPage() });
  const writer = await createWriter(shop.url, orderNumbers, random);
  const profile = join(folder, 'profile');
  const mishaps = await createMishaps({ profile, url: `${proxy.url}/faults/`, shop }, random);
  const made: Made[] = [];
  let left: string[];
  try {
    for (let count = 0; count < writes; count++) {
      made.push(await makeWrite(writer, mishaps, random));
      if (random.chance(0.25)) await mishaps.happen();
      else if (!mishaps.isOffline() && random.chance(0.3))
        await untilAtMost(await mishaps.tabs().any(), random.between(1, 8), drainLimitMs);
    }
    schedule.end();
    await mishaps.end();
    left = await drain(mishaps);
    await proxy.settle();
  } finally {
    await mishaps.close();
    await proxy.close();
    await shop.stop();
  }
  const database = await openShopDatabase(data);
  const found = await readWrites(database);
  await database.close();
  return {
    seed,
    wrongs: [...left, ...proxy.errors.map((error) => `proxy: ${error}`), ...findWrongs(made, found)],
    made: made.length,
    kept: made.filter(({ isKept }) => isKept).length,
    found: found.length,
    faults: Object.fromEntries(schedule.counts),
    mishaps: Object.fromEntries(mishaps.counts),
    seconds: Math.round((performance.now() - startedAt) / 1000),
  };
}

/** Makes one write in some tab; now and then the tab dies while it is being kept. */
async function makeWrite(writer: Writer, mishaps: Mishaps, random: Random): Promise<Made> {
  const write = await writer.next();
  const { key, stream } = write;
  const tabs = mishaps.tabs();
  const page = await tabs.any();
  if (!random.chance(0.04)) return { key, stream, isKept: await addWrite(page, write) };
  // The page may be gone before it can say anything.
  const adding = addWrite(page, write).catch(() => false);
  await tabs.crash(page);
  return { key, stream, isKept: await adding };
}

/** Waits until nothing waits any more; what has not been delivered by then is wrong. */
async function drain(mishaps: Mishaps): Promise<string[]> {
  const page = await mishaps.tabs().any();
  const isDone = await untilAtMost(page, 0, drainLimitMs).then(
    () => true,
    () => false,
  );
  const rest = await waitingIn(page);
  return [
    ...(isDone ? [] : ['not delivered in time']),
    ...rest.map(
      ({ key, state, tries, problem }) =>
        `${state} after ${tries} tries: ${key} ${problem?.code} ${problem?.reason}`,
    ),
  ];
}
