import { expect, test } from 'vitest';
import { foreignLanguage } from './foreignLanguage.ts';

test.each([
  ['en', 'nl', 'Engels'],
  ['en', 'ar', 'الإنجليزية'],
  ['zh-CN', 'de', 'Chinesisch'],
  ['zh-CN', 'zh-TW', '簡體中文'],
  ['pt-BR', 'en', 'Portuguese'],
])('who reads %s in a panel in %s is told that it is %s', (locale, inLocale, name) => {
  expect(foreignLanguage(locale, inLocale)).toBe(name);
});

test.each([
  ['en-GB', 'en'],
  ['pt', 'pt-BR'],
  ['zh-Hans', 'zh-CN'],
])('who reads %s in a panel in %s is told nothing', (locale, inLocale) => {
  expect(foreignLanguage(locale, inLocale)).toBeUndefined();
});
