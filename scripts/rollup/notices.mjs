import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes the licences of the packages that a bundle contains beside it, as their licences ask.
 * @param {string} fileName
 * @returns {import('rollup').Plugin}
 */
export function notices(fileName) {
  return {
    name: 'notices',
    async generateBundle(_options, bundle) {
      const folders = new Set();
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const id of Object.keys(output.modules)) {
          const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
          if (folder !== undefined) folders.add(folder);
        }
      }
      const source = (await Promise.all([...folders].sort().map(noticeOf))).join('\n');
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : `\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
  return `${name} ${version} (${license})\n${text}`;
}
