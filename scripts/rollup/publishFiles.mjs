import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** @returns {import('rollup').Plugin} Puts a brotli and a gzip file beside each script of a folder, and their SRI digests into integrity.json. */
export function publishFiles(folder) {
  return {
    name: 'publish-files',
    async closeBundle() {
      const files = (await readdir(folder)).filter((file) => file.endsWith('.js')).sort();
      const digests = await Promise.all(files.map((file) => publish(join(folder, file))));
      const integrity = Object.fromEntries(files.map((file, index) => [file, digests[index]]));
      await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
    },
  };
}

async function publish(path) {
  const content = await readFile(path);
  const params = { [zlib.BROTLI_PARAM_QUALITY]: 11, [zlib.BROTLI_PARAM_SIZE_HINT]: content.length };
  await Promise.all([
    toBrotli(content, { params }).then((bytes) => writeFile(`${path}.br`, bytes)),
    toGzip(content, { level: 9 }).then((bytes) => writeFile(`${path}.gz`, bytes)),
  ]);
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
