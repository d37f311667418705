import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from './search/bundle.mjs';

const cdn = join(import.meta.dirname, '../dist/cdn');
if (!existsSync(join(cdn, 'counterbell.js'))) {
  console.error('Build it first: npm run build');
  process.exit(2);
}
const { measureFaq } = await import(pathToFileURL(await bundleForNode('measureFaq', 'faq')).href);
const missed = await measureFaq(cdn);
if (missed > 0) {
  console.error(`${missed} targets missed.`);
  process.exitCode = 1;
}
