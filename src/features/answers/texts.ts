import type { TextLoaders } from '#core/i18n.ts';
import type en from '#locales/en/answers.json';
import type home from '#locales/en/answers-home.json';

/** The few words that the home screen shows. */
export const homeTexts = {
  en: () => import('#locales/en/answers-home.json'),
  nl: () => import('#locales/nl/answers-home.json'),
  'zh-CN': () => import('#locales/zh-CN/answers-home.json'),
} satisfies TextLoaders<typeof home>;

/** The words of the feature's screens, loaded with them. */
export const texts = {
  en: () => import('#locales/en/answers.json'),
  nl: () => import('#locales/nl/answers.json'),
  'zh-CN': () => import('#locales/zh-CN/answers.json'),
} satisfies TextLoaders<typeof en>;
