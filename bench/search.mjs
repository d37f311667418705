import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleForNode, bundleForPage } from './search/bundle.mjs';

const usage = `npm run bench:search                            quality on the shop sets, then growth
npm run bench:search -- quality FOLDER --limit 250   how well it answers other sets, beside its peers
npm run bench:search -- growth --upTo 10000          what it costs as the FAQ grows, beside its peers
npm run bench:search -- browser                      what it costs in Chromium on a slow processor
--only REGEXP   only engines whose names match`;

const root = join(import.meta.dirname, '..');

const load = async (name) => import(pathToFileURL(await bundleForNode(name)).href);

const steps = {
  async quality({ folder, limit, only }) {
    const { compareQuality } = await load('quality');
    await compareQuality(folder, limit, only);
    return 0;
  },
  async growth({ only, upTo }) {
    const { compareGrowth } = await load('growth');
    return compareGrowth(await bundleForNode('growthCell'), only, upTo);
  },
  async browser() {
    const { measureInChromium } = await load('browser');
    return measureInChromium(await bundleForPage('browserPage', 'workerPage', 'indexWorker'));
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: 'string' }, only: { type: 'string' }, upTo: { type: 'string' } },
});
const [step, folder] = positionals;
const chosen = step === undefined ? ['quality', 'growth'] : [step];
if (!chosen.every((name) => Object.hasOwn(steps, name))) {
  console.error(usage);
  process.exit(2);
}
if (!existsSync(join(root, 'dist/search.js'))) {
  console.error('Build it first: npx rollup -c --silent --configParts module,types');
  process.exit(2);
}
const settings = {
  folder: folder ? resolve(folder) : join(root, 'test/search/sets'),
  limit: Number(values.limit ?? Number.POSITIVE_INFINITY),
  only: new RegExp(values.only ?? '', 'i'),
  upTo: Number(values.upTo ?? Number.POSITIVE_INFINITY),
};
let missed = 0;
for (const name of chosen) missed += await steps[name](settings);
if (missed > 0) {
  console.error(`${missed} targets missed.`);
  process.exitCode = 1;
}
