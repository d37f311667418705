import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createSteps, root, run, tool } from './steps.mjs';

const { step, tests, end } = createSteps();
const script = (name) => run('npm', ['run', '--silent', name]);

const isPacked = await step('build and pack', async () => {
  const code = await run(tool('rollup'), ['-c', '--silent', '--configParts', 'module,types,cdn,weighed']);
  return code || pack();
});
if (isPacked) {
  await step('the package is well formed, and so are its types', () => script('check:package'));
  await step('size limits', () => script('check:size'));
  await step('size budgets', () => script('budgets'));
  await step('the contract is current', () => script('contract'));
  await tests('the package in a fresh project', 'package');
}
await step('nothing unused', () => script('check:unused'));
await step('every public name is documented', () => script('check:docs'));
await step('each feature can be removed', () => run(process.execPath, ['scripts/provesRemovable.mjs']));
await end();

/** Packs what was just built to `.build/package.tgz`. */
async function pack() {
  const code = await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', '.build']);
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  if (code === 0)
    await rename(join(root, '.build', `${name}-${version}.tgz`), join(root, '.build/package.tgz'));
  return code;
}
