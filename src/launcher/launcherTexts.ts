import type { Locale } from '#core/locales.ts';
import en from '#locales/en/launcher.json';
import nl from '#locales/nl/launcher.json';
import zhCN from '#locales/zh-CN/launcher.json';

/** The few words that are needed before any language chunk is loaded. */
export const launcherTexts: Readonly<Record<Locale, typeof en>> = { en, nl, 'zh-CN': zhCN };
