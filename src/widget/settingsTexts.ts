import type { TextKey, TextLoaders, Translator } from '#core/i18n.ts';
import type en from '#locales/en/settings.json';
import type { Language } from './language.ts';

export type SettingsKey = TextKey<typeof en>;

const bundles: TextLoaders<typeof en> = {
  en: () => import('#locales/en/settings.json'),
  nl: () => import('#locales/nl/settings.json'),
  'zh-CN': () => import('#locales/zh-CN/settings.json'),
};

/** Loads what the frame's late screens say, before one of them is drawn. */
export async function loadSettingsTexts({ locale, texts }: Language): Promise<void> {
  texts.add('settings', (await bundles[locale]()).default);
}

/** What the frame's late screens say in a language. */
export const settingsTexts = ({ texts }: Language): Translator<SettingsKey> => texts.translator('settings');
