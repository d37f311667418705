import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root, run, tool } from './steps.mjs';
import { testsThatReachMissing } from './testsThatReachMissing.mjs';

/**
 * Proves that each feature is removable: in a copy of the repository its folder, its texts and its place in the table are
 * deleted, with the tests that are about it or about the demo, which has every feature; and types, the panel's build and
 * the other tests must stay green, as far as they can tell: those that import the table, or look into folders.
 * `node scripts/provesRemovable.mjs returns` proves one.
 */
const seesIt = ['src/features/index.ts', 'test/architecture/sourceModules.ts', 'test/locales.test.ts'];
const leftOut = new Set(['node_modules', '.git', 'dist', '.build', '.data', '.cache']);

const chosen = process.argv.slice(2);
const features = (await readdir(join(root, 'src/features'), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && (chosen.length === 0 || chosen.includes(entry.name)))
  .map((entry) => entry.name);

const left = [...features];
const kept = [];
// Two at once: each waits for a disk or for one thread half of its time.
await Promise.all([proveNext(), proveNext()]);
console.log(kept.length === 0 ? `Removable: ${features.join(', ')}` : `Not removable: ${kept.join(', ')}`);
process.exitCode = kept.length === 0 && features.length > 0 ? 0 : 1;

async function proveNext() {
  for (let feature = left.shift(); feature !== undefined; feature = left.shift()) {
    const good = await isRemovable(feature);
    console.log(`${feature} ${good ? 'can' : 'cannot'} be removed.`);
    if (!good) kept.push(feature);
  }
}

async function isRemovable(feature) {
  const copy = await mkdtemp(join(tmpdir(), 'counterbell-without-'));
  try {
    await cp(root, copy, {
      recursive: true,
      filter: (from) => from === root || !leftOut.has(basename(from)),
    });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    await remove(feature, copy);
    for (const test of await testsThatReachMissing(copy)) await rm(join(copy, test));
    return await staysGreen(feature, copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function remove(feature, copy) {
  await rm(join(copy, 'src/features', feature), { recursive: true });
  for (const language of await foldersIn(join(copy, 'locales'))) {
    for (const texts of [feature, `${feature}-home`]) {
      await rm(join(copy, 'locales', language, `${texts}.json`), { force: true });
    }
  }
  const table = join(copy, 'src/features/index.ts');
  const text = await readFile(table, 'utf8');
  const line = new RegExp(`^import \\{ (\\w+) \\} from './${feature}/index\\.ts';\\n`, 'm');
  const [, name] = line.exec(text) ?? [];
  if (name === undefined) throw new Error(`src/features/index.ts does not import ${feature} in one line`);
  await writeFile(table, text.replace(line, '').replace(new RegExp(`\\b${name}\\b,?\\s*`), ''));
}

async function staysGreen(feature, copy) {
  const include = ['src/*.ts', 'src/**/*.ts', 'src/**/*.tsx', 'locales'];
  await writeFile(
    join(copy, 'tsconfig.without.json'),
    JSON.stringify({ extends: './tsconfig.json', include }),
  );
  const checks = [
    ['tsc', ['--noEmit', '-p', 'tsconfig.without.json']],
    ['vitest', ['related', '--run', '--project', 'unit', '--reporter=dot', ...seesIt]],
    ['rollup', ['-c', '--silent', '--configParts', 'cdn']],
  ];
  for (const [name, args] of checks) {
    if ((await run(tool(name), args, { cwd: copy })) !== 0) {
      console.error(`${name} fails without ${feature}.`);
      return false;
    }
  }
  return true;
}

async function foldersIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
