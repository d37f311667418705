import type { TextLoaders } from '#core/i18n.ts';
import type en from '#locales/en/returns.json';
import type home from '#locales/en/returns-home.json';

/** The few words that the home screen shows. */
export const homeTexts = {
  en: () => import('#locales/en/returns-home.json'),
  nl: () => import('#locales/nl/returns-home.json'),
  'zh-CN': () => import('#locales/zh-CN/returns-home.json'),
} satisfies TextLoaders<typeof home>;

/** The words of the feature's screens, loaded with them. */
export const texts = {
  en: () => import('#locales/en/returns.json'),
  nl: () => import('#locales/nl/returns.json'),
  'zh-CN': () => import('#locales/zh-CN/returns.json'),
} satisfies TextLoaders<typeof en>;
