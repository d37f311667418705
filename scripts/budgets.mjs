import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { root } from './steps.mjs';

/** Bytes after brotli 11; a kB is 1000 bytes. The API's answers are measured in test/browser/budget.test.ts. */
const budgets = {
  loader: 3_000,
  firstIntent: 45_000,
  requests: 4,
  feature: 12_000,
  engine: 5_000,
  lexicon: 4_000,
  everything: 95_000,
};
/**
 * Budgets that do not hold, with the measure of that day and the page that says why. The budget stays what it is: the
 * run says loudly what is missing, and fails when it becomes worse by more than `leeway`.
 */
const findings = [
  {
    name: 'everything with one language',
    measured: 156_900,
    date: '2026-11-22',
    why: 'four whole features, a search engine, an outbox and what phones need are two thirds of it; libraries and texts are the rest',
    page: 'docs/decisions/0001-total-size.md',
  },
];
/** A repair may cost a little; a feature does not fit in it. */
const leeway = 1.02;
/** Before the home screen is usable: the shop's own data, and at most one feature's. */
const apiRequests = 2;

const cdn = join(root, 'dist/cdn');
const compress = promisify(brotliCompress);

const manifest = JSON.parse(await readFile(join(root, '.build/manifest.json'), 'utf8'));
const sizes = new Map();
for (const file of (await readdir(cdn)).filter((name) => name.endsWith('.js'))) {
  sizes.set(file, (await compress(await readFile(join(cdn, file)))).length);
}

const loader = 'counterbell.js';
const files = Object.keys(manifest).filter((file) => file !== loader);
const nameOf = (file) => file.replace(/-[\da-f]{8}\.js$/, '');
const sum = (list) => list.reduce((total, file) => total + sizes.get(file), 0);
const isLocale = (file) => nameOf(file).startsWith('locale-');
const isLibrary = (file) => nameOf(file).startsWith('lib-');

const start = closure(files.find((file) => nameOf(file) === 'panel'));
/** `locale-<language>` says what home does; `locale-<language>-<feature>` comes with that feature. */
const languages = [...new Set(files.filter(isLocale).map(languageOf))];
const textsOf = (language) => files.filter((file) => isLocale(file) && languageOf(file) === language);
/** The language with most to say. */
const [language] = languages.sort((one, other) => sum(textsOf(other)) - sum(textsOf(one)));
const locale = files.find((file) => nameOf(file) === `locale-${language}`);
const lazy = files.filter((file) => !start.includes(file) && !isLocale(file));
const features = lazy.filter((file) => !isLibrary(file) && nameOf(file) !== 'shared');

const everything = [loader, ...start, ...textsOf(language), ...lazy];
const failures = [
  check('loader with launcher', sizes.get(loader), budgets.loader),
  check(`first intent to home, ${nameOf(locale)}`, sum([...start, locale]), budgets.firstIntent),
  check('requests from first intent to home', start.length + 1 + apiRequests, budgets.requests, ''),
  ...features.map((file) => check(`feature ${nameOf(file)}`, sizes.get(file), budgets.feature)),
  ...files
    .filter((file) => nameOf(file).endsWith('-lexicon'))
    .map((file) => check(nameOf(file), sizes.get(file), budgets.lexicon)),
  check('search engine beside Fuse.js', await weigh('engine', 'fuse'), budgets.engine),
  check('everything with one language', sum(everything), budgets.everything),
].filter((good) => !good);

console.log('\nBy chunk (brotli kB), largest modules first:');
for (const file of Object.keys(manifest).sort((one, other) => sizes.get(other) - sizes.get(one))) {
  console.log(`${kilobytes(sizes.get(file)).padStart(8)}  ${file}`);
  printShares([file]);
}
process.exitCode = failures.length === 0 ? 0 : 1;

function check(name, value, limit, unit = 'kB') {
  const [is, may] = unit === 'kB' ? [kilobytes(value), kilobytes(limit)] : [String(value), String(limit)];
  const finding = value > limit ? findings.find((one) => one.name === name) : undefined;
  const isGood = value <= (finding ? finding.measured * leeway : limit);
  const sign = isGood ? (finding ? '! finding:' : '✓') : '✗';
  console.log(`${sign} ${name.padEnd(44)} ${is.padStart(8)} of ${may} ${unit}`);
  if (finding) explain(finding);
  return isGood;
}

function explain({ measured, date, why, page }) {
  console.log(`  ${kilobytes(measured)} kB on ${date}: ${why}. See ${page}. Where it goes now:`);
  printShares(everything);
}

/** What the first file adds to the second. */
async function weigh(...names) {
  const [own, library] = await Promise.all(
    names.map((name) => readFile(join(root, `.build/weighed/${name}.js`))),
  );
  return (await compress(Buffer.concat([library, own]))).length - (await compress(library)).length;
}

/** Home's own languages are known by their chunk: a feature's name follows after the language. */
function languageOf(file) {
  const names = files.filter(isLocale).map((one) => nameOf(one).slice('locale-'.length));
  const name = nameOf(file).slice('locale-'.length);
  return names
    .filter((one) => name === one || name.startsWith(`${one}-`))
    .sort((one, other) => one.length - other.length)[0];
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(2);
}

/** A chunk and all it imports statically. */
function closure(file) {
  const seen = new Set([file]);
  for (const known of seen) for (const imported of manifest[known].imports) seen.add(imported);
  return [...seen];
}

/** Where the chunks' bytes come from: each one's brotli size shared out by its modules' minified length. */
function printShares(chunks) {
  const groups = new Map();
  for (const file of chunks) {
    const modules = Object.entries(manifest[file].modules);
    const total = modules.reduce((sum, [, length]) => sum + length, 0);
    for (const [path, length] of modules) {
      const group = groupOf(path);
      groups.set(group, (groups.get(group) ?? 0) + (sizes.get(file) * length) / total);
    }
  }
  for (const [group, bytes] of [...groups].sort(([, one], [, other]) => other - one).slice(0, 16)) {
    console.log(`${' '.repeat(12)}≈ ${kilobytes(bytes).padStart(6)}  ${group}`);
  }
}

function groupOf(path) {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.replace(/\/[^/]*$/, '');
}
