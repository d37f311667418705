import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';

/**
 * Writes what the built chunks are made of, for the size budgets and for what a page may preload:
 * `{ [file]: { name, isEntry, imports, dynamicImports, modules: { [path]: renderedLength } } }`.
 * @param {{ root: string, file: string }} options
 * @returns {import('rollup').Plugin}
 */
export function manifest({ root, file }) {
  return {
    name: 'manifest',
    async writeBundle(_options, bundle) {
      const chunks = {};
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const modules = {};
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          if (renderedLength > 0) modules[relative(root, id)] = renderedLength;
        }
        const { name, isEntry, imports, dynamicImports } = output;
        chunks[output.fileName] = { name, isEntry, imports, dynamicImports, modules };
      }
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `${JSON.stringify(chunks, null, 2)}\n`);
    },
  };
}
