import { expect } from 'vitest';
import { type Attempt, createFakeServer, type Fate } from './fakeServer.ts';
import { createFakeWorld, type FakeTab } from './fakeWorld.ts';
import { createOutbox, type OutboxOwner } from './outbox.ts';

/** What a shopper has handed over. */
interface Added {
  readonly key: string;
  readonly owner: string;
  readonly stream: string;
  /** False where it was added while the disk did not answer. */
  readonly wasSaved: boolean;
  expiresAt: number;
  /** When it was first seen as a task. */
  taskSince?: number;
}

/** What must be true, whatever happened: the reference for the outbox. */
export interface Model {
  readonly added: Added[];
  /** How many tries there had been when a write was taken back. */
  readonly takenBack: Map<string, number>;
  /** What was in the memory of a tab alone, and went with it. */
  readonly goneWithTab: Set<string>;
  owner: string;
}

interface Page {
  readonly tab: FakeTab;
  readonly outbox: OutboxOwner;
  isBroken: boolean;
}

const taskMs = 14 * 86_400_000;

/** Two tabs of one browser, a server, and what can happen to them. */
export function createReality({ hasLocks }: { hasLocks: boolean }) {
  const world = createFakeWorld();
  const server = createFakeServer();
  const model: Model = { added: [], takenBack: new Map(), goneWithTab: new Set(), owner: 'guest' };
  let verified = 0;

  const open = (): Page => {
    const tab = world.openTab({ hasLocks });
    const outbox = createOutbox({ serverNow: world.now, environment: tab.environment });
    const { now } = world;
    const own = {
      get isAlive() {
        return tab.isAlive;
      },
      owner: () => model.owner,
      now,
    };
    outbox.register('kind', server.senderOf(own));
    outbox.switchTo(model.owner, { isCertain: true });
    outbox.start();
    return { tab, outbox, isBroken: false };
  };
  const pages = [open(), open()];
  const pageAt = (at: number): Page => pages[at] ?? open();
  const entryAt = (at: number, index: number) => {
    const entries = pageAt(at).outbox.entries.peek();
    return entries[index % Math.max(1, entries.length)];
  };

  async function kill(at: number): Promise<void> {
    const { tab, outbox } = pageAt(at);
    for (const { key, isSaved } of outbox.entries.peek()) if (!isSaved) model.goneWithTab.add(key);
    tab.kill();
    pages[at] = open();
    await world.idle();
  }

  function checkAttempt({ key, owner, at }: Attempt, index: number): void {
    const added = model.added.find((one) => one.key === key);
    expect(added, 'only what was added is sent').toBeDefined();
    expect(owner, 'nothing is sent for another').toBe(added?.owner);
    expect(at, 'nothing is sent after it expired').toBeLessThan(added?.expiresAt ?? 0);
    expect(index, 'nothing is sent after it was taken back').toBeLessThan(
      model.takenBack.get(key) ?? Number.POSITIVE_INFINITY,
    );
  }

  function checkOrder(): void {
    for (const keys of server.accepted.values()) {
      for (const owner of ['guest', 'noor']) {
        const places = keys
          .map((key) => model.added.findIndex((one) => one.key === key))
          .filter((place) => {
            const added = model.added[place];
            return added?.owner === owner && added.wasSaved && added.taskSince === undefined;
          });
        expect(places, 'a stream arrives in order').toEqual([...places].sort((one, other) => one - other));
      }
    }
  }

  /** What every tab must show: all that was neither delivered nor taken back. */
  function checkEntries({ outbox }: Page): void {
    const shown = outbox.entries.peek();
    for (const { key, state } of shown) {
      const added = model.added.find((one) => one.key === key);
      if (state === 'expired') expect(world.now()).toBeGreaterThanOrEqual(added?.expiresAt ?? 0);
      if (added && (state === 'expired' || state === 'returned')) added.taskSince ??= world.now();
    }
    const expected = model.added.filter(
      ({ key, owner, taskSince }) =>
        owner === model.owner &&
        !model.takenBack.has(key) &&
        !model.goneWithTab.has(key) &&
        !server.receipted.has(key) &&
        !(
          taskSince !== undefined &&
          taskSince + taskMs <= world.now() &&
          !shown.some((one) => one.key === key)
        ),
    );
    const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
    expect(keys(shown).sort(), 'nothing vanishes and nothing stays').toEqual(keys(expected).sort());
  }

  const reality = {
    model,
    async verify(_: Model): Promise<void> {
      await world.idle();
      if (pages.every(({ isBroken }) => !isBroken)) for (const page of pages) checkEntries(page);
      server.attempts.slice(verified).forEach((attempt, index) => checkAttempt(attempt, verified + index));
      verified = server.attempts.length;
      checkOrder();
    },
    async add(_: Model, at: number, stream: string) {
      server.fates = [];
      const { outbox } = pageAt(at);
      const key = `key-${model.added.length}`;
      const adding = {
        key,
        owner: model.owner,
        stream,
        expiresAt: world.now() + 7 * 86_400_000,
        wasSaved: !pageAt(at).isBroken,
      };
      model.added.push(adding);
      const { saved } = await outbox.add({
        key,
        kind: 'kind',
        stream,
        input: { stream },
        title: key,
        route: '/',
      });
      expect(saved).toBe(!pageAt(at).isBroken);
    },
    async takeBack(_: Model, at: number, index: number) {
      const entry = entryAt(at, index);
      if (!entry) return;
      const given = await pageAt(at).outbox.takeBack(entry.key);
      if (given) {
        expect(given).toMatchObject({ key: entry.key, input: entry.input });
        model.takenBack.set(entry.key, server.attempts.length);
      } else expect(entry.state === 'sending' || pageAt(at).isBroken).toBe(true);
    },
    async retry(_: Model, at: number, index: number) {
      const entry = entryAt(at, index);
      const added = model.added.find(({ key }) => key === entry?.key);
      if (!entry || !added || !['returned', 'expired'].includes(entry.state)) return;
      added.expiresAt = world.now() + 7 * 86_400_000;
      await pageAt(at).outbox.retry(entry.key);
    },
    async flush(_: Model, at: number, next: readonly Fate[]) {
      server.fates = [...next];
      void pageAt(at).outbox.flush();
      await world.idle();
    },
    reload: (_: Model, at: number) => {
      pageAt(at).outbox.dispose();
      return kill(at);
    },
    crash: (_: Model, at: number) => kill(at),
    async crashSending(_: Model, at: number, next: Fate) {
      server.fates = [next];
      void pageAt(at).outbox.flush();
      await world.idle();
      await kill(at);
    },
    async switchTo(_: Model, owner: string) {
      model.owner = owner;
      for (const { outbox } of pages) outbox.switchTo(owner, { isCertain: true });
      await world.idle();
    },
    async pass(_: Model, ms: number, next: readonly Fate[]) {
      server.fates = [...next];
      await world.pass(ms);
    },
    async breakDisk(_: Model, at: number, isBroken: boolean) {
      const page = pageAt(at);
      page.isBroken = isBroken;
      page.tab.breakDisk(isBroken);
      for (const { outbox } of pages) outbox.switchTo(model.owner, { isCertain: true });
      await world.idle();
    },
    /** The end of every story: the disks are well, the server too, and each shopper comes by once more. */
    async end() {
      for (const at of [0, 1]) await reality.breakDisk(model, at, false);
      for (const owner of ['guest', 'noor']) {
        await reality.switchTo(model, owner);
        await reality.pass(model, 3_600_000, []);
        await reality.verify(model);
        for (const { outbox } of pages) {
          const tasks = outbox.entries
            .peek()
            .filter(({ state }) => state === 'returned' || state === 'expired');
          expect(tasks, 'only tasks are left').toEqual(outbox.entries.peek());
        }
      }
    },
  };
  return reality;
}

export type Reality = ReturnType<typeof createReality>;
