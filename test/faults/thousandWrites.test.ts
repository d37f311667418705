import { expect, test } from 'vitest';
import { chosenSeeds } from './chosenSeeds.ts';
import { faultWeights } from './createSchedule.ts';
import { type Report, runSeed } from './runSeed.ts';

const seeds = chosenSeeds(Array.from({ length: 20 }, (_, index) => index + 1));
const writesOfSeed = 50;
const reports: Report[] = [];

test.each(seeds)(
  'of fifty writes each arrives once and in order, whatever happens (seed %i)',
  async (seed) => {
    const report = await runSeed({ seed, writes: writesOfSeed });
    reports.push(report);
    process.stdout.write(`${JSON.stringify(report)}\n`);
    expect(report.wrongs, `again with FAULT_SEED=${seed} npm run check:faults`).toEqual([]);
  },
);

test('the runs together met every fault there is and made every write they were to make', ({ skip }) => {
  skip(process.env['FAULT_SEED'] !== undefined);
  const met = new Set(reports.flatMap(({ faults }) => Object.keys(faults)));
  expect(Object.keys(faultWeights).filter((fault) => !met.has(fault))).toEqual([]);
  expect(reports.reduce((sum, { made }) => sum + made, 0)).toBe(seeds.length * writesOfSeed);
});
