import type { Mishaps } from './createMishaps.ts';
import type { Random } from './createRandom.ts';
import type { Writer } from './createWriter.ts';
import type { Made } from './findWrongs.ts';
import { addWrite, untilAtMost, untilDiskIsEmpty, type Waiting, waitingIn } from './shopperInPage.ts';

/** Longest back-off that a run brings about, and a server's start. */
const patienceMs = 60_000;

interface Life {
  readonly writer: Writer;
  readonly mishaps: Mishaps;
  readonly random: Random;
  /** Is told what happens, with the key of the write it happens to. */
  readonly tell: (what: string) => void;
}

/** Makes writes while things happen; returns them in the order they were made. */
export async function liveThrough(life: Life, writes: number): Promise<Made[]> {
  const { mishaps, random, tell } = life;
  const made: Made[] = [];
  for (let count = 0; count < writes; count++) {
    const one = await makeWrite(life);
    tell(`${one.key} of ${one.stream} was made: ${one.fate}`);
    made.push(one);
    if (random.chance(0.25)) tell(`mishap: ${await mishaps.happen()}`);
    else if (!mishaps.isOffline() && random.chance(0.3)) {
      // What does not get through by then is told in the end.
      await untilAtMost(await mishaps.tabs().any(), random.between(1, 8), patienceMs).catch(() => undefined);
    }
  }
  return made;
}

/** Makes one write in some tab; now and then the tab dies while it is being kept. */
async function makeWrite({ writer, mishaps, random, tell }: Life): Promise<Made> {
  const write = await writer.next();
  const { key, stream } = write;
  const tabs = mishaps.tabs();
  const page = await tabs.any();
  // Without a network the next page could not be opened.
  if (!random.chance(0.04) || mishaps.isOffline()) {
    return { key, stream, fate: (await addWrite(page, write)) ? 'kept' : 'in memory' };
  }
  tell(`${key} of ${stream} is made by a tab that dies`);
  // The page may be gone before it can say anything.
  const adding = addWrite(page, write).catch(() => false);
  await tabs.crash(page);
  return { key, stream, fate: (await adding) ? 'kept' : 'cut off' };
}

/**
 * Ends what lasts and waits until nothing waits any more; returns what has not been delivered by then. A page may not have
 * heard yet of what another one kept, so the disk is asked, and each page for what it has in memory alone.
 */
export async function drain(mishaps: Mishaps): Promise<string[]> {
  await mishaps.end();
  const tabs = mishaps.tabs();
  const late: string[] = [];
  const note = (error: unknown) => late.push(String(error));
  await untilDiskIsEmpty(await tabs.any(), patienceMs).catch(note);
  const rest = new Map<string, Waiting[number]>();
  for (const page of tabs.all()) {
    await untilAtMost(page, 0, patienceMs).catch(note);
    for (const entry of await waitingIn(page)) rest.set(entry.key, entry);
  }
  return [...late, ...[...rest.values()].map(describe)];
}

function describe({ state, tries, key, problem }: Waiting[number]): string {
  return [state, `after ${tries} tries:`, key, problem?.code, problem?.reason].join(' ');
}
