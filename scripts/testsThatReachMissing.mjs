import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

/**
 * The test files of a folder that reach a file that is not there, by way of other tests, what tests share or the demo.
 * What is shipped does not count: were it to miss a file, its tests must run and fail.
 * @param {string} folder of a repository like ours
 * @returns {Promise<string[]>} paths from the folder
 */
export async function testsThatReachMissing(folder) {
  const tests = await testFiles(folder);
  const missing = new Set();
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: tests.map((path, index) => ({ in: path, out: `${index}` })),
    outdir: 'unwritten',
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    loader: { '.css': 'empty' },
    plugins: [noteMissing(folder, missing)],
  });
  const importersOf = invert(metafile.inputs);
  const reached = new Set([...missing].filter((path) => !isShipped(path)));
  for (const path of reached) for (const importer of importersOf.get(path) ?? []) reached.add(importer);
  return tests.filter((path) => reached.has(path));
}

const isShipped = (path) => /^(?:src|locales)\//.test(path) && !/\.test\.tsx?$/.test(path);

async function testFiles(folder) {
  const entries = await Promise.all(
    ['src', 'test', 'demo'].map((name) =>
      readdir(join(folder, name), { recursive: true, withFileTypes: true }),
    ),
  );
  return entries
    .flat()
    .filter(({ name }) => /\.test\.tsx?$/.test(name))
    .map(({ name, parentPath }) => relative(folder, join(parentPath, name)));
}

/** Lets the build go on where an import of ours leads nowhere, and notes the file that has it. */
function noteMissing(folder, missing) {
  return {
    name: 'note-missing',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^[#.]/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
        if (pluginData === 'asked') return undefined;
        const { errors, ...found } = await resolve(path, { importer, resolveDir, kind, pluginData: 'asked' });
        if (errors.length === 0) return found;
        missing.add(relative(folder, importer));
        return { path, external: true };
      });
    },
  };
}

/** For each file: those that import it. */
function invert(inputs) {
  const importers = new Map();
  for (const [path, { imports }] of Object.entries(inputs)) {
    for (const imported of imports) {
      importers.set(imported.path, [...(importers.get(imported.path) ?? []), path]);
    }
  }
  return importers;
}
