import type { TextLoaders } from '#core/i18n.ts';
import type en from '#locales/en/answers.json';

/** The feature's texts, loaded per language. */
export const texts = {
  en: () => import('#locales/en/answers.json'),
  nl: () => import('#locales/nl/answers.json'),
  'zh-CN': () => import('#locales/zh-CN/answers.json'),
} satisfies TextLoaders<typeof en>;
