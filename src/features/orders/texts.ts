import { createTextLoader } from '#core/i18n.ts';
import type en from '#locales/en/orders.json';
import type home from '#locales/en/orders-home.json';

/** The few words that the home screen shows. */
export const homeTexts = createTextLoader<typeof home>({
  en: () => import('#locales/en/orders-home.json'),
  'zh-CN': () => import('#locales/zh-CN/orders-home.json'),
  'zh-TW': () => import('#locales/zh-TW/orders-home.json'),
  ja: () => import('#locales/ja/orders-home.json'),
  ko: () => import('#locales/ko/orders-home.json'),
  de: () => import('#locales/de/orders-home.json'),
  nl: () => import('#locales/nl/orders-home.json'),
  fr: () => import('#locales/fr/orders-home.json'),
  es: () => import('#locales/es/orders-home.json'),
  'pt-BR': () => import('#locales/pt-BR/orders-home.json'),
  it: () => import('#locales/it/orders-home.json'),
  pl: () => import('#locales/pl/orders-home.json'),
  tr: () => import('#locales/tr/orders-home.json'),
  ar: () => import('#locales/ar/orders-home.json'),
  he: () => import('#locales/he/orders-home.json'),
});

/** The words of the feature's screens, loaded with them. */
export const texts = createTextLoader<typeof en>({
  en: () => import('#locales/en/orders.json'),
  'zh-CN': () => import('#locales/zh-CN/orders.json'),
  'zh-TW': () => import('#locales/zh-TW/orders.json'),
  ja: () => import('#locales/ja/orders.json'),
  ko: () => import('#locales/ko/orders.json'),
  de: () => import('#locales/de/orders.json'),
  nl: () => import('#locales/nl/orders.json'),
  fr: () => import('#locales/fr/orders.json'),
  es: () => import('#locales/es/orders.json'),
  'pt-BR': () => import('#locales/pt-BR/orders.json'),
  it: () => import('#locales/it/orders.json'),
  pl: () => import('#locales/pl/orders.json'),
  tr: () => import('#locales/tr/orders.json'),
  ar: () => import('#locales/ar/orders.json'),
  he: () => import('#locales/he/orders.json'),
});
