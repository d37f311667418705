import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './steps.mjs';

/** A module of the tests, such as `browser/runServer.ts`, bundled because Node 20 does not read TypeScript. */
export async function loadTestModule(path) {
  const outfile = join(root, '.build/scripts', `${basename(path, '.ts')}.mjs`);
  const entryPoints = [join(root, 'test', path)];
  // Its own place in the repository, from which some look for what they start.
  const define = { 'import.meta.dirname': JSON.stringify(join(root, 'test/browser')) };
  await build({
    entryPoints,
    outfile,
    define,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  return import(pathToFileURL(outfile).href);
}
