import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs the bundled `renderPages()` of the demo store and writes each page below a folder: `/cart` becomes `cart/index.html`.
 * @param {string} folder
 * @returns {import('rollup').Plugin}
 */
export function writePages(folder) {
  return {
    name: 'write-pages',
    async writeBundle({ dir }, bundle) {
      const entry = Object.values(bundle).find((output) => output.type === 'chunk' && output.isEntry);
      const { renderPages } = await import(
        `${pathToFileURL(join(dir, entry.fileName)).href}?at=${Date.now()}`
      );
      for (const [path, html] of renderPages()) {
        const file = join(folder, extname(path) === '' ? join(path, 'index.html') : path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, html);
      }
    },
  };
}
