import { runnerImport } from 'vite';

/** Milliseconds within which 95 of 100 keystrokes are answered. */
const budget = 5;

const { module } = await runnerImport('./bench/searchKeystrokes.ts', {
  configFile: false,
  logLevel: 'error',
});
const table = module.timeKeystrokes(20);
const shown = (ms) => `${ms.toFixed(2)} ms`;
console.table(
  table.map(({ p50, p95, p99, ...rest }) => ({ ...rest, p50: shown(p50), p95: shown(p95), p99: shown(p99) })),
);
if (table.some(({ p95 }) => !(p95 < budget))) {
  console.error(`A keystroke takes longer than ${budget} ms more often than five times in a hundred.`);
  process.exitCode = 1;
}
