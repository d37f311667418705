import { test } from 'vitest';
import { chosenSeeds } from './chosenSeeds.ts';
import { runSeed } from './runSeed.ts';

// At the same time: most of a run is waiting.
test.concurrent.for(chosenSeeds([1, 2]))(
  'whatever happens to the network, the tabs and the server (seed %i), each write arrives once and in order',
  { timeout: 120_000 },
  async (seed, { expect }) => {
    const report = await runSeed({ seed, writes: 20 });
    expect(report.wrongs, `again with FAULT_SEED=${seed}: ${JSON.stringify(report, null, 1)}`).toEqual([]);
  },
);
