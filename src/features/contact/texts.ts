import type { TextLoaders } from '#core/i18n.ts';
import type en from '#locales/en/contact.json';

/** The feature's texts, loaded per language. */
export const texts = {
  en: () => import('#locales/en/contact.json'),
  nl: () => import('#locales/nl/contact.json'),
  'zh-CN': () => import('#locales/zh-CN/contact.json'),
} satisfies TextLoaders<typeof en>;
