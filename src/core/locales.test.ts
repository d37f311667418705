import { expect, test } from 'vitest';
import { directionOf, matchLocale } from './locales.ts';

test.each([
  [['nl'], 'nl'],
  [['nl-BE'], 'nl'],
  [['NL'], 'nl'],
  [['zh-CN'], 'zh-CN'],
  [['zh-Hans-SG'], 'zh-CN'],
  [['zh'], 'zh-CN'],
  [['en-US'], 'en'],
  [['fr', 'nl-NL', 'en'], 'nl'],
  [['', 'zh-TW'], 'zh-CN'],
  [['nds', 'zhx'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
])('a shopper who reads %j is spoken to in %s', (wanted, locale) => {
  expect(matchLocale(wanted)).toBe(locale);
});

test('Arabic and Hebrew read from right to left, all we speak from left to right', () => {
  expect(['ar', 'he-IL', 'fa', 'en', 'nl', 'zh-CN', 'arn'].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
    'ltr',
  ]);
});
