import type { TextLoaders } from '#core/i18n.ts';
import type en from '#locales/en/orders.json';
import type home from '#locales/en/orders-home.json';

/** The few words that the home screen shows. */
export const homeTexts = {
  en: () => import('#locales/en/orders-home.json'),
  nl: () => import('#locales/nl/orders-home.json'),
  'zh-CN': () => import('#locales/zh-CN/orders-home.json'),
} satisfies TextLoaders<typeof home>;

/** The words of the feature's screens, loaded with them. */
export const texts = {
  en: () => import('#locales/en/orders.json'),
  nl: () => import('#locales/nl/orders.json'),
  'zh-CN': () => import('#locales/zh-CN/orders.json'),
} satisfies TextLoaders<typeof en>;
