import { expect, test } from 'vitest';
import { chosenSeeds } from './chosenSeeds.ts';
import { runSeed } from './runSeed.ts';

test.each(chosenSeeds([1, 2]))(
  'whatever happens to the network, the tabs and the server (seed %i), each write arrives once and in order',
  async (seed) => {
    const report = await runSeed({ seed, writes: 20 });
    expect(report.wrongs, `again with FAULT_SEED=${seed}: ${JSON.stringify(report, null, 1)}`).toEqual([]);
  },
  120_000,
);
