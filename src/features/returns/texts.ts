import { createTextLoader } from '#core/i18n.ts';
import type en from '#locales/en/returns.json';
import type home from '#locales/en/returns-home.json';

/** The few words that the home screen shows. */
export const homeTexts = createTextLoader<typeof home>({
  en: () => import('#locales/en/returns-home.json'),
  'zh-CN': () => import('#locales/zh-CN/returns-home.json'),
  'zh-TW': () => import('#locales/zh-TW/returns-home.json'),
  ja: () => import('#locales/ja/returns-home.json'),
  ko: () => import('#locales/ko/returns-home.json'),
  de: () => import('#locales/de/returns-home.json'),
  nl: () => import('#locales/nl/returns-home.json'),
  fr: () => import('#locales/fr/returns-home.json'),
  es: () => import('#locales/es/returns-home.json'),
  'pt-BR': () => import('#locales/pt-BR/returns-home.json'),
  it: () => import('#locales/it/returns-home.json'),
  pl: () => import('#locales/pl/returns-home.json'),
  tr: () => import('#locales/tr/returns-home.json'),
  ar: () => import('#locales/ar/returns-home.json'),
  he: () => import('#locales/he/returns-home.json'),
});

/** The words of the feature's screens, loaded with them. */
export const texts = createTextLoader<typeof en>({
  en: () => import('#locales/en/returns.json'),
  'zh-CN': () => import('#locales/zh-CN/returns.json'),
  'zh-TW': () => import('#locales/zh-TW/returns.json'),
  ja: () => import('#locales/ja/returns.json'),
  ko: () => import('#locales/ko/returns.json'),
  de: () => import('#locales/de/returns.json'),
  nl: () => import('#locales/nl/returns.json'),
  fr: () => import('#locales/fr/returns.json'),
  es: () => import('#locales/es/returns.json'),
  'pt-BR': () => import('#locales/pt-BR/returns.json'),
  it: () => import('#locales/it/returns.json'),
  pl: () => import('#locales/pl/returns.json'),
  tr: () => import('#locales/tr/returns.json'),
  ar: () => import('#locales/ar/returns.json'),
  he: () => import('#locales/he/returns.json'),
});
