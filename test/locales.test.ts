import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { locales } from '#core/locales.ts';
import { features } from '#features/index.ts';
import { readModules } from './architecture/sourceModules.ts';
import { createKeyReader } from './createKeyReader.ts';

const folder = join(import.meta.dirname, '../locales');
const TextsSchema = v.record(v.string(), v.string());
const filesOf = (locale: string) => readdirSync(join(folder, locale)).sort();
const readTexts = (locale: string, file: string) =>
  v.parse(TextsSchema, JSON.parse(readFileSync(join(folder, locale, file), 'utf8')));

const plural = /_(zero|one|two|few|many|other)$/;
const baseOf = (key: string) => key.replace(plural, '');
const basesOf = (texts: Record<string, string>) => [...new Set(Object.keys(texts).map(baseOf))].sort();
const slotsOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);

/** The slots of each base key; a plural's forms count together, as 'one' may well be a word. */
function slotsByBase(texts: Record<string, string>): Record<string, readonly (string | undefined)[]> {
  const ofBase = (base: string) =>
    Object.entries(texts).flatMap(([key, text]) => (baseOf(key) === base ? slotsOf(text) : []));
  return Object.fromEntries(basesOf(texts).map((base) => [base, [...new Set(ofBase(base))].sort()]));
}

const all = locales.flatMap((locale) => filesOf(locale).map((file) => [locale, file] as const));

/** Every text for which `isWrong`, as 'file key: text'. */
function wrongTexts(locale: string, file: string, isWrong: (text: string) => boolean): readonly string[] {
  return Object.entries(readTexts(locale, file)).flatMap(([key, text]) =>
    isWrong(text) ? [`${key}: ${text}`] : [],
  );
}

test('the languages a shopper can choose are the ones there are texts for', () => {
  expect(readdirSync(folder).sort()).toEqual([...locales].sort());
  for (const locale of locales) expect(filesOf(locale)).toEqual(filesOf('en'));
});

test('every file of texts belongs to a feature, the frame or the launcher', () => {
  const owners = ['common', 'launcher', 'settings', ...features.flatMap(({ id }) => [id, `${id}-home`])];
  expect(filesOf('en')).toEqual(owners.map((owner) => `${owner}.json`).sort());
});

test.each(all)('%s/%s says everything English says, with the same slots', (locale, file) => {
  expect(slotsByBase(readTexts(locale, file))).toEqual(slotsByBase(readTexts('en', file)));
});

test.each(all)('%s/%s has every plural its language has, and no other', (locale, file) => {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const keys = Object.keys(readTexts(locale, file)).filter((key) => plural.test(key));
  const expected = [...new Set(keys.map(baseOf))].flatMap((base) =>
    pluralCategories.map((category) => `${base}_${category}`),
  );
  expect(keys.sort()).toEqual(expected.sort());
});

test.each(all)('%s/%s has no empty text and no typewriter’s marks', (locale, file) => {
  expect(
    wrongTexts(
      locale,
      file,
      (text) => text.trim() !== text || text === '' || /["'`!！]|\.\.\.|--| - /.test(text),
    ),
  ).toEqual([]);
});

test.each(all)('%s/%s has no brace that is not part of a slot', (locale, file) => {
  expect(wrongTexts(locale, file, (text) => /[{}]/.test(text.replaceAll(/\{\{\w+\}\}/g, '')))).toEqual([]);
});

test.each(filesOf('en'))('%s never brushes a shopper off', (file) => {
  const brushOff =
    /\b(?:please wait|patien(?:ce|tly)|your call is important|unfortunately|oops|something went wrong|valued customer|kindly|asap|tickets?)\b/i;
  expect(wrongTexts('en', file, (text) => brushOff.test(text))).toEqual([]);
});

test.each(filesOf('en'))('every text of %s is said somewhere', (file) => {
  const owner = file.replace(/(?:-home)?\.json$/, '');
  const home =
    { common: 'src/widget', settings: 'src/widget', launcher: 'src/launcher' }[owner] ??
    `src/features/${owner}`;
  const isUsed = createKeyReader(readModules(home).filter(({ path }) => !/\/fake\w*\.ts$/.test(path)));
  expect(isUsed('no such text')).toBe(false);
  expect(basesOf(readTexts('en', file)).filter((key) => !isUsed(key))).toEqual([]);
});
