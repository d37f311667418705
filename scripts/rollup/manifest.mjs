import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { decode } from '@jridgewell/sourcemap-codec';

/**
 * Adds what the built chunks are made of to a file, for the size budgets:
 * `{ [file]: { name, isEntry, imports, dynamicImports, modules: { [path]: minified length } } }`.
 * Needs `sourcemap: 'hidden'`, by which the length is shared out; the map itself is not written.
 * @param {{ root: string, file: string }} options
 * @returns {import('rollup').Plugin}
 */
export function manifest({ root, file }) {
  return {
    name: 'manifest',
    async generateBundle({ dir = '', file: outputFile = '' }, bundle) {
      const chunks = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
      const folder = resolve(root, dir || dirname(outputFile));
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const { name, isEntry, imports, dynamicImports, map, fileName } = output;
        chunks[fileName] = { name, isEntry, imports, dynamicImports, modules: lengths(map, folder, root) };
        delete bundle[`${fileName}.map`];
      }
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `${JSON.stringify(chunks, null, 2)}\n`);
    },
  };
}

/** Characters of minified code per source. */
function lengths({ mappings, sources }, folder, root) {
  const totals = {};
  for (const line of decode(mappings)) {
    for (const [index, [start, source]] of line.entries()) {
      const end = line[index + 1]?.[0];
      if (end === undefined || source === undefined) continue;
      const path = relative(root, resolve(folder, sources[source]));
      totals[path] = (totals[path] ?? 0) + end - start;
    }
  }
  return totals;
}
