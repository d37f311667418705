import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSteps, root, run, tool } from './steps.mjs';

const { step, tests, end } = createSteps();

async function packedFile() {
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return join(root, '.build', `${name}-${version}.tgz`);
}

const packed = await step('build and pack', async () => {
  const code = await run(tool('rollup'), ['-c', '--silent', '--configParts', 'module,types,cdn,scripts']);
  return code || run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', '.build']);
});
if (packed) {
  const tarball = await packedFile();
  await step('publint', () => run(tool('publint'), ['run', tarball, '--strict']));
  await step('are the types wrong', () =>
    run(tool('attw'), [tarball, '--profile', 'esm-only', '--exclude-entrypoints', './cdn/*']),
  );
  await step('size limits', () => run(tool('size-limit'), []));
  await step('size budgets', () => run(process.execPath, ['scripts/budgets.mjs']));
  await step('contract is current', () => run(process.execPath, ['.build/scripts/openapi.mjs', '--check']));
  await tests('the package in a fresh project', 'package');
}
await step('nothing unused', () => run(tool('knip'), []));
await step('every public name is documented', () => run(tool('typedoc'), []));
await step('each feature can be removed', () => run(process.execPath, ['scripts/provesRemovable.mjs']));
await end();
