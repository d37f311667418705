import { ensureBrowsers } from './ensureBrowsers.mjs';
import { createSteps, run, tool } from './steps.mjs';

const { step, tests, end } = createSteps();

await step('format, lint and import rules', () => run(tool('biome'), ['check', '--error-on-warnings', '.']));
await step('types', () => run(tool('tsc'), ['--noEmit', '-p', '.']));
await tests('unit tests', 'unit');
const built = await step('build', () => run(tool('rollup'), ['-c', '--silent']));
const ready = built && (await step('browsers to test in', ensureBrowsers));
if (ready) await tests('browser tests', 'browser');
await end();
