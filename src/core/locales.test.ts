import { expect, test } from 'vitest';
import { directionOf, locales, matchLocale } from './locales.ts';

test.each([
  [['nl'], 'nl'],
  [['nl-BE'], 'nl'],
  [['NL'], 'nl'],
  [['zh-CN'], 'zh-CN'],
  [['zh-Hans-SG'], 'zh-CN'],
  [['zh'], 'zh-CN'],
  [['en-US'], 'en'],
  [['zh-TW'], 'zh-TW'],
  [['zh-HK'], 'zh-TW'],
  [['zh-Hant'], 'zh-TW'],
  [['zh-Hant-MO'], 'zh-TW'],
  [['pt'], 'pt-BR'],
  [['pt-PT'], 'pt-BR'],
  [['iw'], 'he'],
  [['ar-EG'], 'ar'],
  [['ja-JP-u-ca-japanese'], 'ja'],
  [['sv', 'nl-NL', 'en'], 'nl'],
  [['', 'en_US', 'zh-TW'], 'zh-TW'],
  [['nds', 'zhx'], 'en'],
  [['sv'], 'en'],
  [[], 'en'],
])('a shopper who reads %j is spoken to in %s', (wanted, locale) => {
  expect(matchLocale(wanted)).toBe(locale);
});

test('Arabic and Hebrew read from right to left, all else we speak from left to right', () => {
  expect(locales.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar', 'he']);
});
