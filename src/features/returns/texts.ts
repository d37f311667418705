import type { TextLoaders } from '#core/i18n.ts';
import type en from '#locales/en/returns.json';

/** The feature's texts, loaded per language. */
export const texts = {
  en: () => import('#locales/en/returns.json'),
  nl: () => import('#locales/nl/returns.json'),
  'zh-CN': () => import('#locales/zh-CN/returns.json'),
} satisfies TextLoaders<typeof en>;
