import { expect } from 'vitest';
import type { Fate } from './fakeServer.ts';
import { type Added, lifeMs } from './outboxModel.ts';
import type { Page, Reality } from './outboxReality.ts';

/** Which of the two tabs. */
export type Place = 0 | 1;

const entryAt = ({ outbox }: Page, index: number) => {
  const entries = outbox.entries.peek();
  return entries[index % Math.max(1, entries.length)];
};

/** Adds a write, and listens to what becomes of it. */
async function hand(
  { model, pages, server, world }: Reality,
  at: Place,
  { key, stream }: { key: string; stream: string },
  next: readonly Fate[],
) {
  const page = pages[at];
  const { outbox, isBroken } = page;
  const expiresAt = world.now() + lifeMs;
  server.fates = [...next];
  const hadTries = server.attempts.some((attempt) => attempt.key === key);
  const kept = { wasSaved: !isBroken, keeper: isBroken ? page : undefined };
  const added: Added = { key, owner: model.owner, stream, expiresAt, ...kept, hadTries };
  model.added.push(added);
  const write = { key, kind: 'kind', stream, input: { stream }, title: key, route: '/' };
  expect(await outbox.add(write)).toEqual({ key, saved: !isBroken });
  const { owner } = model;
  const tell = (told: string) => {
    // Who leaves is told no more.
    if (model.owner === owner && pages.includes(page)) added.told = told;
  };
  outbox.outcome(key).then(
    () => tell('resolved'),
    ({ code }) => tell(code),
  );
}

/** What can happen, and what it must do at once; the rest is for `verify`. */
export const steps = {
  async add(real: Reality, at: Place, stream: string, next: readonly Fate[]) {
    await hand(real, at, { key: `key-${real.model.added.length}`, stream }, next);
  },
  /** The shopper sends what they took back after all, under the key it had. */
  async addAgain(real: Reality, at: Place, index: number, next: readonly Fate[]) {
    const { model, server } = real;
    const keys = [...model.takenBack.keys()];
    const key = keys[index % Math.max(1, keys.length)];
    const before = model.added.findIndex((one) => one.key === key && one.owner === model.owner);
    const [found] = before < 0 ? [] : model.added.splice(before, 1);
    if (!found) return;
    model.takenBack.delete(found.key);
    model.goneWithTab.delete(found.key);
    server.receipted.delete(found.key);
    server.refused.delete(found.key);
    await hand(real, at, found, next);
  },
  async takeBack({ model, pages, server }: Reality, at: Place, index: number) {
    const { outbox, isBroken } = pages[at];
    const entry = entryAt(pages[at], index);
    if (!entry) return;
    const given = await outbox.takeBack(entry.key);
    if (given) {
      expect(given).toMatchObject({ key: entry.key, input: entry.input });
      model.takenBack.set(entry.key, server.attempts.length);
    } else expect(entry.state === 'sending' || isBroken).toBe(true);
  },
  async retry({ model, pages, world }: Reality, at: Place, index: number) {
    const entry = entryAt(pages[at], index);
    const added = model.added.find(({ key }) => key === entry?.key);
    if (!entry || !added || !['returned', 'expired'].includes(entry.state)) return;
    added.expiresAt = world.now() + lifeMs;
    await pages[at].outbox.retry(entry.key);
  },
  async flush({ pages, server, world }: Reality, at: Place, next: readonly Fate[]) {
    server.fates = [];
    await world.pass(1);
    server.fates = [...next];
    void pages[at].outbox.flush();
    await world.idle();
  },
  async reload({ pages, kill }: Reality, at: Place) {
    pages[at].outbox.dispose();
    await kill(pages[at]);
  },
  async crash({ pages, kill }: Reality, at: Place) {
    await kill(pages[at]);
  },
  async crashSending(real: Reality, at: Place, next: Fate) {
    await steps.flush(real, at, [next]);
    await real.kill(real.pages[at]);
  },
  async switchTo({ model, pages, world }: Reality, owner: string) {
    model.owner = owner;
    for (const { outbox } of pages) outbox.switchTo(owner, { isCertain: true });
    await world.idle();
  },
  async pass({ server, world }: Reality, ms: number, next: readonly Fate[]) {
    server.fates = [...next];
    await world.pass(ms);
  },
  async breakDisk(real: Reality, at: Place, isBroken: boolean) {
    const page = real.pages[at];
    page.isBroken = isBroken;
    page.tab.breakDisk(isBroken);
    await steps.switchTo(real, real.model.owner);
    // What is looked at again with a disk that is well is saved, and what was delivered is gone.
    for (const tabs of real.server.receipted.values()) if (!isBroken && tabs.has(page.tab)) tabs.clear();
    for (const added of real.model.added) if (!isBroken && added.keeper === page) added.keeper = undefined;
  },
  /** The end of every story: the disks and the server are well, and each shopper comes by once more. */
  async end(real: Reality) {
    for (const at of [0, 1] as const) await steps.breakDisk(real, at, false);
    for (const owner of ['guest', 'noor']) {
      await steps.switchTo(real, owner);
      await steps.pass(real, 3_600_000, []);
      await real.verify();
      for (const { outbox } of real.pages) {
        const states = outbox.entries.peek().map(({ state }) => state);
        expect(states.filter((state) => state === 'waiting' || state === 'sending')).toEqual([]);
      }
    }
  },
};
