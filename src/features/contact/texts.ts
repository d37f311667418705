import type { TextLoaders } from '#core/i18n.ts';
import type en from '#locales/en/contact.json';
import type home from '#locales/en/contact-home.json';

/** The few words that the home screen shows. */
export const homeTexts = {
  en: () => import('#locales/en/contact-home.json'),
  nl: () => import('#locales/nl/contact-home.json'),
  'zh-CN': () => import('#locales/zh-CN/contact-home.json'),
} satisfies TextLoaders<typeof home>;

/** The words of the feature's screens, loaded with them. */
export const texts = {
  en: () => import('#locales/en/contact.json'),
  nl: () => import('#locales/nl/contact.json'),
  'zh-CN': () => import('#locales/zh-CN/contact.json'),
} satisfies TextLoaders<typeof en>;
