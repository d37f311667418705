import { createTextLoader, type TextKey, type Translator } from '#core/i18n.ts';
import type en from '#locales/en/settings.json';
import type { Language } from './language.ts';

export type SettingsKey = TextKey<typeof en>;

const load = createTextLoader<typeof en>({
  en: () => import('#locales/en/settings.json'),
  'zh-CN': () => import('#locales/zh-CN/settings.json'),
  'zh-TW': () => import('#locales/zh-TW/settings.json'),
  ja: () => import('#locales/ja/settings.json'),
  ko: () => import('#locales/ko/settings.json'),
  de: () => import('#locales/de/settings.json'),
  nl: () => import('#locales/nl/settings.json'),
  fr: () => import('#locales/fr/settings.json'),
  es: () => import('#locales/es/settings.json'),
  'pt-BR': () => import('#locales/pt-BR/settings.json'),
  it: () => import('#locales/it/settings.json'),
  pl: () => import('#locales/pl/settings.json'),
  tr: () => import('#locales/tr/settings.json'),
  ar: () => import('#locales/ar/settings.json'),
  he: () => import('#locales/he/settings.json'),
});

/** Loads what the frame's late screens say, before one of them is drawn. */
export async function loadSettingsTexts({ locale, texts }: Language): Promise<void> {
  texts.add('settings', await load(locale));
}

/** What the frame's late screens say in a language. */
export const settingsTexts = ({ texts }: Language): Translator<SettingsKey> => texts.translator('settings');
