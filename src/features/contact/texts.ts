import { createTextLoader } from '#core/i18n.ts';
import type en from '#locales/en/contact.json';
import type home from '#locales/en/contact-home.json';

/** The few words that the home screen shows. */
export const homeTexts = createTextLoader<typeof home>({
  en: () => import('#locales/en/contact-home.json'),
  'zh-CN': () => import('#locales/zh-CN/contact-home.json'),
  'zh-TW': () => import('#locales/zh-TW/contact-home.json'),
  ja: () => import('#locales/ja/contact-home.json'),
  ko: () => import('#locales/ko/contact-home.json'),
  de: () => import('#locales/de/contact-home.json'),
  nl: () => import('#locales/nl/contact-home.json'),
  fr: () => import('#locales/fr/contact-home.json'),
  es: () => import('#locales/es/contact-home.json'),
  'pt-BR': () => import('#locales/pt-BR/contact-home.json'),
  it: () => import('#locales/it/contact-home.json'),
  pl: () => import('#locales/pl/contact-home.json'),
  tr: () => import('#locales/tr/contact-home.json'),
  ar: () => import('#locales/ar/contact-home.json'),
  he: () => import('#locales/he/contact-home.json'),
});

/** The words of the feature's screens, loaded with them. */
export const texts = createTextLoader<typeof en>({
  en: () => import('#locales/en/contact.json'),
  'zh-CN': () => import('#locales/zh-CN/contact.json'),
  'zh-TW': () => import('#locales/zh-TW/contact.json'),
  ja: () => import('#locales/ja/contact.json'),
  ko: () => import('#locales/ko/contact.json'),
  de: () => import('#locales/de/contact.json'),
  nl: () => import('#locales/nl/contact.json'),
  fr: () => import('#locales/fr/contact.json'),
  es: () => import('#locales/es/contact.json'),
  'pt-BR': () => import('#locales/pt-BR/contact.json'),
  it: () => import('#locales/it/contact.json'),
  pl: () => import('#locales/pl/contact.json'),
  tr: () => import('#locales/tr/contact.json'),
  ar: () => import('#locales/ar/contact.json'),
  he: () => import('#locales/he/contact.json'),
});
