import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Fate, fates } from './fakeServer.ts';
import { createReality, type Model, type Reality } from './outboxReality.ts';

type Command = fc.AsyncCommand<Model, Reality>;

/** A step of a story; what it does to the model is what must be true of the outbox. */
function step(title: string, run: (model: Model, real: Reality) => Promise<void>): Command {
  return {
    check: () => true,
    async run(model, real) {
      await run(model, real);
      await real.verify(model);
    },
    toString: () => title,
  };
}

const tab = fc.nat({ max: 1 });
const fate = fc.constantFrom<Fate>(...fates, 'delivered', 'delivered', 'delivered');

const commands = [
  fc
    .tuple(tab, fc.constantFrom('a', 'b', 'c'))
    .map(([at, stream]) => step(`add ${at} ${stream}`, (model, real) => real.add(model, at, stream))),
  fc
    .tuple(tab, fc.nat({ max: 4 }))
    .map(([at, index]) => step(`takeBack ${at} ${index}`, (model, real) => real.takeBack(model, at, index))),
  fc
    .tuple(tab, fc.nat({ max: 4 }))
    .map(([at, index]) => step(`retry ${at} ${index}`, (model, real) => real.retry(model, at, index))),
  fc
    .tuple(tab, fc.array(fate, { maxLength: 4 }))
    .map(([at, next]) => step(`flush ${at} ${next}`, (model, real) => real.flush(model, at, next))),
  tab.map((at) => step(`reload ${at}`, (model, real) => real.reload(model, at))),
  tab.map((at) => step(`crash ${at}`, (model, real) => real.crash(model, at))),
  fc
    .tuple(tab, fc.constantFrom<Fate>('hangs', 'hangsAfter', 'delivered'))
    .map(([at, next]) =>
      step(`crash while sending ${at} ${next}`, (model, real) => real.crashSending(model, at, next)),
    ),
  fc
    .constantFrom('guest', 'noor')
    .map((owner) => step(`switch ${owner}`, (model, real) => real.switchTo(model, owner))),
  fc
    .tuple(
      fc.constantFrom(1_000, 40_000, 600_000, 86_400_000, 8 * 86_400_000),
      fc.array(fate, { maxLength: 3 }),
    )
    .map(([ms, next]) => step(`pass ${ms} ${next}`, (model, real) => real.pass(model, ms, next))),
  fc
    .tuple(tab, fc.boolean())
    .map(([at, isBroken]) =>
      step(`disk ${at} ${isBroken ? 'broken' : 'well'}`, (model, real) =>
        real.breakDisk(model, at, isBroken),
      ),
    ),
];

test.each([
  ['with Web Locks', true],
  ['without Web Locks', false],
])(
  'whatever happens, what a shopper sends arrives once, in order, or is a task for them, %s',
  async (_, hasLocks) => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 40 }), async (story) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const real = createReality({ hasLocks });
        await fc.asyncModelRun(() => ({ model: real.model, real }), story);
        await real.end();
        expect(real.model.added.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: Number(process.env['OUTBOX_RUNS'] ?? 60) },
    );
  },
  120_000,
);
