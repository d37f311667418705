import { readdirSync } from 'node:fs';
import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import { locales } from '#core/locales.ts';
import { features } from '#features/index.ts';
import { localeNames } from '#widget/localeNames.ts';
import { readModules } from './architecture/sourceModules.ts';
import { createKeyReader } from './createKeyReader.ts';
import { marks, sharedMarks } from './locales/marks.ts';
import { filesOf, folder, readLocale, readTexts, type Text, wordsOf } from './locales/readLocale.ts';
import { sameAsEnglish } from './locales/sameAsEnglish.ts';

const all = locales.flatMap((locale): [string, string][] => filesOf(locale).map((file) => [locale, file]));
const basesOf = (texts: readonly Text[]) => [...new Set(texts.map(({ base }) => base))].sort();
const nameOf = ({ base, category }: Text) => (category ? `${base}_${category}` : base);
const say = (one: Text) => `${nameOf(one)}: ${one.text}`;

/** Every text for which `isWrong`, as 'key: text'. */
const wrongTexts = (locale: string, file: string, isWrong: (one: Text) => boolean) =>
  readLocale(locale, file).filter(isWrong).map(say);

const categoriesOf = (locale: string) => new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

/** Texts that are said where there is none of it, too. */
const saidOfNone = new Set(['noneText', 'noneWords']);

/** Whether a form is said of one number alone: 'one' is in Dutch, and in French is said of none as well. */
function isOfOneNumber(locale: string, { base, category }: Text): boolean {
  const rules = new Intl.PluralRules(locale);
  const from = saidOfNone.has(base) ? 0 : 1;
  const counts = Array.from({ length: 200 }, (_, index) => index + from);
  return category !== undefined && counts.filter((count) => rules.select(count) === category).length <= 1;
}

/** The slots that every form of a text has in English. */
function englishSlots(file: string): ReadonlyMap<string, readonly string[]> {
  const longest = readLocale('en', file).filter(({ category }) => !category || category === 'other');
  return new Map(longest.map(({ base, slots }) => [base, slots]));
}

test('the languages a shopper can choose are the ones there are texts for', () => {
  expect(readdirSync(folder).sort()).toEqual([...locales].sort());
  for (const locale of locales) expect(filesOf(locale)).toEqual(filesOf('en'));
});

test('every file of texts belongs to a feature, the frame or the launcher', () => {
  const owners = ['common', 'launcher', 'settings', ...features.flatMap(({ id }) => [id, `${id}-home`])];
  expect(filesOf('en')).toEqual(owners.map((owner) => `${owner}.json`).sort());
});

test.each(all)('%s/%s says everything English says, and nothing else', (locale, file) => {
  expect(basesOf(readLocale(locale, file))).toEqual(basesOf(readLocale('en', file)));
});

test.each(all)(
  '%s/%s has the slots of English in every text; only a form for one number may spell it',
  (locale, file) => {
    const english = englishSlots(file);
    const isRight = (one: Text) => {
      const { base, slots } = one;
      const expected = english.get(base) ?? [];
      const isSpelled = isOfOneNumber(locale, one) && !slots.includes('count');
      const wanted = isSpelled ? expected.filter((name) => name !== 'count') : expected;
      return slots.join() === wanted.join();
    };
    expect(wrongTexts(locale, file, (one) => !isRight(one))).toEqual([]);
  },
);

test.each(all)('%s/%s has every plural its language has, and no other', (locale, file) => {
  const forms = readLocale(locale, file).filter(({ category }) => category);
  const expected = basesOf(forms).flatMap((base) =>
    categoriesOf(locale).map((category) => `${base}_${category}`),
  );
  expect(forms.map(nameOf).sort()).toEqual(expected.sort());
});

test.each(all)('i18next finds a text of %s/%s for whatever is counted', async (locale, file) => {
  const i18next = createInstance();
  const texts = readTexts(locale, file);
  await i18next.init({
    lng: locale,
    keySeparator: false,
    nsSeparator: false,
    resources: { [locale]: { all: texts } },
  });
  const counts = [0, 1, 2, 3, 5, 11, 21, 100, 101, 1000, 1_000_000];
  for (const { base, category } of readLocale(locale, file)) {
    const found = (category ? counts : [undefined]).map((count) =>
      i18next.exists(base, { ns: 'all', ...(count !== undefined && { count }) }),
    );
    expect([base, new Set(found)]).toEqual([base, new Set([true])]);
  }
});

test.each(all)(
  '%s/%s has no empty text, no space too many and no brace that is not part of a slot',
  (locale, file) => {
    const isWrong = (one: Text) =>
      one.text.trim() !== one.text || one.text === '' || /[{}]| {2}| [.,;:?]/.test(wordsOf(one));
    expect(wrongTexts(locale, file, isWrong)).toEqual([]);
  },
);

// Straight quotes, exclamation marks, markup and marks of another language are in no list.
test.each(all)('%s/%s is punctuated as its language is', (locale, file) => {
  const { quotes = '', others = '' } = marks[locale] ?? {};
  const known = new Set(`${sharedMarks}${quotes}${others}`);
  const isStrange = (one: Text) =>
    [...wordsOf(one)].some((sign) => !/[\p{L}\p{M}\p{N}]/u.test(sign) && !known.has(sign));
  expect(wrongTexts(locale, file, (one) => isStrange(one) || !isQuoted(one, quotes))).toEqual([]);
});

/** Whether every quotation that is opened is closed, and by the right mark. */
function isQuoted({ text }: Text, quotes: string): boolean {
  const signs = [...text].filter((sign) => quotes.includes(sign));
  return signs.join('') === quotes.repeat(signs.length / 2);
}

test.each(all.filter(([locale]) => locale === 'fr'))(
  '%s/%s keeps its high marks on the line of their word',
  (locale, file) => {
    expect(
      wrongTexts(locale, file, (one) =>
        /(?<!\u202f)[?:;»]|«(?!\u202f)|(?<!«)\u202f(?![?:;»])/u.test(wordsOf(one)),
      ),
    ).toEqual([]);
  },
);

test.each(all.filter(([locale]) => locale === 'es'))(
  '%s/%s opens each question that it closes',
  (locale, file) => {
    expect(wrongTexts(locale, file, ({ text }) => text.split('¿').length !== text.split('?').length)).toEqual(
      [],
    );
  },
);

test.each(locales.filter((locale) => locale !== 'en'))(
  '%s reads as English only where somebody said why',
  (locale) => {
    const same = filesOf(locale).flatMap((file) => {
      const english = new Map(readLocale('en', file).map((one) => [nameOf(one), one.text]));
      const isSame = (one: Text) =>
        english.get(nameOf(one)) === one.text && /\p{L}/u.test(one.text.replaceAll(/\{\{\w+\}\}/g, ''));
      return readLocale(locale, file)
        .filter(isSame)
        .map(({ base }) => `${file.replace('.json', '')} ${base}`);
    });
    const isHere = (key: string) => filesOf('en').includes(`${key.split(' ')[0]}.json`);
    const reviewed = sameAsEnglish.filter((one) => one.locales.includes(locale) && isHere(one.key));
    expect(same.sort()).toEqual(reviewed.map(({ key }) => key).sort());
  },
);

test.each(filesOf('en'))('%s never brushes a shopper off', (file) => {
  const brushOff =
    /\b(?:please wait|patien(?:ce|tly)|your call is important|unfortunately|oops|something went wrong|valued customer|kindly|asap|tickets?)\b/i;
  expect(wrongTexts('en', file, ({ text }) => brushOff.test(text))).toEqual([]);
});

test.each(filesOf('en'))('every text of %s is said somewhere', (file) => {
  const owner = file.replace(/(?:-home)?\.json$/, '');
  const home =
    { common: 'src/widget', settings: 'src/widget', launcher: 'src/launcher' }[owner] ??
    `src/features/${owner}`;
  const isUsed = createKeyReader(readModules(home).filter(({ path }) => !/\/fake\w*\.ts$/.test(path)));
  expect(isUsed('no such text')).toBe(false);
  expect(basesOf(readLocale('en', file)).filter((key) => !isUsed(key))).toEqual([]);
});

test('a language is called the same in the menu and in its own texts', () => {
  const own = locales.map((locale) =>
    readLocale(locale, 'common.json').find(({ base }) => base === 'thisLanguage'),
  );
  expect(own.map((one) => one?.text)).toEqual(locales.map((locale) => localeNames[locale]));
});
