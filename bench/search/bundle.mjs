import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const output = join(root, '.build/bench');

/** A bundled module lies elsewhere than its source, which knows its files by where it lies itself. */
const ownFolders = {
  name: 'own-folders',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/, namespace: 'file' }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
      return { contents, loader: 'ts' };
    });
  },
};

const shared = { bundle: true, format: 'esm', logLevel: 'warning', outdir: output, absWorkingDir: root };

/** Compiles a TypeScript module of a folder of `bench` for Node, packages left outside; gives the path of what can be run. */
export async function bundleForNode(name, folder = 'search') {
  const entryPoints = [`bench/${folder}/${name}.ts`];
  const node = { platform: 'node', target: 'node20', outExtension: { '.js': '.mjs' }, packages: 'external' };
  await build({ ...shared, ...node, entryPoints, plugins: [ownFolders] });
  return join(output, `${name}.mjs`);
}

/**
 * Compiles modules for a page, all they import with them and what loads later in files of its own; gives the folder. The
 * engine is the one that is published.
 */
export async function bundleForPage(...names) {
  const page = { outdir: join(output, 'page'), splitting: true, minify: true };
  const alias = { '#features/answers/search.ts': join(root, 'dist/search.js') };
  await build({ ...shared, ...page, entryPoints: names.map((name) => `bench/search/${name}.ts`), alias });
  return page.outdir;
}
