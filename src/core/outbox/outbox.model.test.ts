import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Fate, fates } from './fakeServer.ts';
import { createReality, type Reality } from './outboxReality.ts';
import { type Place, steps } from './outboxSteps.ts';

type Command = fc.AsyncCommand<object, Reality>;

/** A step of a story, after which reality must be what the model says. */
function step(title: string, run: (real: Reality) => Promise<void>): Command {
  return {
    check: () => true,
    async run(_, real) {
      await run(real);
      await real.verify();
    },
    toString: () => title,
  };
}

const hourMs = 3_600_000;
const at = fc.constantFrom<Place>(0, 1);
const index = fc.nat({ max: 4 });
const fate = fc.constantFrom<Fate>(...fates, 'delivered', 'delivered', 'delivered');
const someFates = fc.array(fate, { maxLength: 4 });
const passes = fc.constantFrom(400, 1_000, 40_000, 600_000, 24 * hourMs, 8 * 24 * hourMs);

const add = fc
  .tuple(at, fc.constantFrom('a', 'b', 'c'), someFates)
  .map(([tab, stream, next]) =>
    step(`add ${tab} ${stream} ${next}`, (real) => steps.add(real, tab, stream, next)),
  );
const takeBack = fc
  .tuple(at, index)
  .map(([tab, nth]) => step(`takeBack ${tab} ${nth}`, (real) => steps.takeBack(real, tab, nth)));
const addAgain = fc
  .tuple(at, index, someFates)
  .map(([tab, nth, next]) =>
    step(`addAgain ${tab} ${nth} ${next}`, (real) => steps.addAgain(real, tab, nth, next)),
  );

const commands = [
  add,
  add,
  add,
  takeBack,
  takeBack,
  addAgain,
  addAgain,
  fc.tuple(at, index).map(([tab, nth]) => step(`retry ${tab} ${nth}`, (real) => steps.retry(real, tab, nth))),
  fc
    .tuple(at, someFates)
    .map(([tab, next]) => step(`flush ${tab} ${next}`, (real) => steps.flush(real, tab, next))),
  at.map((tab) => step(`reload ${tab}`, (real) => steps.reload(real, tab))),
  at.map((tab) => step(`crash ${tab}`, (real) => steps.crash(real, tab))),
  fc
    .tuple(at, fc.constantFrom<Fate>('hangs', 'hangsAfter', 'delivered'))
    .map(([tab, next]) => step(`crashSending ${tab} ${next}`, (real) => steps.crashSending(real, tab, next))),
  fc
    .constantFrom('guest', 'noor')
    .map((owner) => step(`switchTo ${owner}`, (real) => steps.switchTo(real, owner))),
  fc
    .tuple(passes, someFates)
    .map(([ms, next]) => step(`pass ${ms} ${next}`, (real) => steps.pass(real, ms, next))),
  fc
    .tuple(at, fc.boolean())
    .map(([tab, isBroken]) =>
      step(`breakDisk ${tab} ${isBroken}`, (real) => steps.breakDisk(real, tab, isBroken)),
    ),
];

test.each([
  ['with Web Locks', true],
  ['without Web Locks, as on an http: shop', false],
])(
  'whatever happens, what a shopper sends arrives once, in order, or is a task for them, %s',
  async (_, hasLocks) => {
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 40, size: 'large' }), async (story) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const real = createReality({ hasLocks });
        await fc.asyncModelRun(() => ({ model: {}, real }), story);
        await steps.end(real);
        sent += real.server.attempts.length;
      }),
      { numRuns: Number(process.env['OUTBOX_RUNS'] ?? 100) },
    );
    expect(sent).toBeGreaterThan(100);
  },
  300_000,
);
