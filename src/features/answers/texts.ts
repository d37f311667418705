import { createTextLoader } from '#core/i18n.ts';
import type en from '#locales/en/answers.json';
import type home from '#locales/en/answers-home.json';

/** The few words that the home screen shows. */
export const homeTexts = createTextLoader<typeof home>({
  en: () => import('#locales/en/answers-home.json'),
  'zh-CN': () => import('#locales/zh-CN/answers-home.json'),
  'zh-TW': () => import('#locales/zh-TW/answers-home.json'),
  ja: () => import('#locales/ja/answers-home.json'),
  ko: () => import('#locales/ko/answers-home.json'),
  de: () => import('#locales/de/answers-home.json'),
  nl: () => import('#locales/nl/answers-home.json'),
  fr: () => import('#locales/fr/answers-home.json'),
  es: () => import('#locales/es/answers-home.json'),
  'pt-BR': () => import('#locales/pt-BR/answers-home.json'),
  it: () => import('#locales/it/answers-home.json'),
  pl: () => import('#locales/pl/answers-home.json'),
  tr: () => import('#locales/tr/answers-home.json'),
  ar: () => import('#locales/ar/answers-home.json'),
  he: () => import('#locales/he/answers-home.json'),
});

/** The words of the feature's screens, loaded with them. */
export const texts = createTextLoader<typeof en>({
  en: () => import('#locales/en/answers.json'),
  'zh-CN': () => import('#locales/zh-CN/answers.json'),
  'zh-TW': () => import('#locales/zh-TW/answers.json'),
  ja: () => import('#locales/ja/answers.json'),
  ko: () => import('#locales/ko/answers.json'),
  de: () => import('#locales/de/answers.json'),
  nl: () => import('#locales/nl/answers.json'),
  fr: () => import('#locales/fr/answers.json'),
  es: () => import('#locales/es/answers.json'),
  'pt-BR': () => import('#locales/pt-BR/answers.json'),
  it: () => import('#locales/it/answers.json'),
  pl: () => import('#locales/pl/answers.json'),
  tr: () => import('#locales/tr/answers.json'),
  ar: () => import('#locales/ar/answers.json'),
  he: () => import('#locales/he/answers.json'),
});
