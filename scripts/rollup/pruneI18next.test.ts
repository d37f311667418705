import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { parseAst } from 'rollup/parseAst';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as i18n from '#core/i18n.ts';
import { locales } from '#core/locales.ts';

const root = join(import.meta.dirname, '..', '..');
const BundleSchema = v.record(v.string(), v.string());
/** One of each plural, in words that would do harm where a slot is read as more than text. */
const counts = [0, 1, 2, 5, 11, 21, 100];
const values = ['Anna', '', '<b>&amp;/</b>', '{{count}} {{name}} {{- name}}', '$t(nothing, {"count": 1})'];

type Prune = (code: string, program: object) => string;
/** Named by its place, because the build's own scripts have no types. */
const script = pathToFileURL(join(root, 'scripts/rollup/pruneI18next.mjs')).href;

let folder: string;
let whole: typeof i18n;
let pruned: typeof i18n;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counterbell-i18next-'));
  whole = await bundle('whole', []);
  pruned = await bundle('pruned', [pruning]);
});

afterAll(() => rm(folder, { recursive: true }));

test.each(locales)(
  'every text in %s reads the same from the pruned library as from the whole one',
  async (locale) => {
    const [one, other] = [whole.createTexts(locale), pruned.createTexts(locale)];
    let compared = 0;
    for (const file of await readdir(join(root, 'locales', locale))) {
      const texts = v.parse(
        BundleSchema,
        JSON.parse(await readFile(join(root, 'locales', locale, file), 'utf8')),
      );
      one.add(file, texts);
      other.add(file, texts);
      const [wholeTexts, prunedTexts] = [one.translator(file), other.translator(file)];
      for (const [name, text] of Object.entries(texts)) {
        const key = name.replace(/_(?:zero|one|two|few|many|other)$/, '');
        for (const given of valuesFor(text)) {
          expect(prunedTexts.t(key, given)).toBe(wholeTexts.t(key, given));
          compared += 1;
        }
      }
      expect(prunedTexts.t('nothing')).toBe(wholeTexts.t('nothing'));
    }
    expect(compared).toBeGreaterThan(1000);
  },
);

/** What the slots of a text may be given, all at once and none. */
function valuesFor(text: string): readonly Record<string, string | number>[] {
  const slots = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, slot]) => slot ?? '');
  const filled = values.flatMap((value) => {
    const given = Object.fromEntries(slots.map((slot) => [slot, value]));
    return counts.map((count) => ({ ...given, count }));
  });
  return [{}, ...filled];
}

const pruning: Plugin = {
  name: 'pruning',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]i18next\.js$/ }, async ({ path }) => {
      const { prune }: { prune: Prune } = await import(script);
      const code = await readFile(path, 'utf8');
      return { contents: prune(code, parseAst(code)) };
    });
  },
};

/** `core/i18n.ts` with its i18next, in one module of its own. */
async function bundle(name: string, plugins: Plugin[]): Promise<typeof i18n> {
  const outfile = join(folder, `${name}.mjs`);
  const entryPoints = [join(root, 'src/core/i18n.ts')];
  await build({ entryPoints, outfile, plugins, bundle: true, format: 'esm', platform: 'browser' });
  return import(pathToFileURL(outfile).href);
}
