import type { TextLoaders } from '#core/i18n.ts';
import type en from '#locales/en/orders.json';

/** The feature's texts, loaded per language. */
export const texts = {
  en: () => import('#locales/en/orders.json'),
  nl: () => import('#locales/nl/orders.json'),
  'zh-CN': () => import('#locales/zh-CN/orders.json'),
} satisfies TextLoaders<typeof en>;
