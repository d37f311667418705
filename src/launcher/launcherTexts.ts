import type { Locale } from '#core/locales.ts';
import ar from '#locales/ar/launcher.json';
import de from '#locales/de/launcher.json';
import en from '#locales/en/launcher.json';
import es from '#locales/es/launcher.json';
import fr from '#locales/fr/launcher.json';
import he from '#locales/he/launcher.json';
import it from '#locales/it/launcher.json';
import ja from '#locales/ja/launcher.json';
import ko from '#locales/ko/launcher.json';
import nl from '#locales/nl/launcher.json';
import pl from '#locales/pl/launcher.json';
import ptBR from '#locales/pt-BR/launcher.json';
import tr from '#locales/tr/launcher.json';
import zhCN from '#locales/zh-CN/launcher.json';
import zhTW from '#locales/zh-TW/launcher.json';

const texts: Readonly<Record<Locale, typeof en>> = {
  en,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  ja,
  ko,
  de,
  nl,
  fr,
  es,
  'pt-BR': ptBR,
  it,
  pl,
  tr,
  ar,
  he,
};

/** What the launcher is called. Packed for script tags, with the other, by scripts/rollup/packedWords.mjs. */
export const openText = (locale: Locale): string => texts[locale].open;
/** What is said beside the launcher when the panel did not come; needed without a connection. */
export const failedText = (locale: Locale): string => texts[locale].failed;
