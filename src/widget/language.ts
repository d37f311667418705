import type { AnyFeature } from '#core/feature.ts';
import { createFormat, type Format } from '#core/format.ts';
import { createTextLoader, createTexts, type TextKey, type Texts, type Translator } from '#core/i18n.ts';
import type { Locale } from '#core/locales.ts';
import type en from '#locales/en/common.json';
import type { TextOverrides } from '#src/options.ts';

export type CommonKey = TextKey<typeof en>;

const common = createTextLoader<typeof en>({
  en: () => import('#locales/en/common.json'),
  'zh-CN': () => import('#locales/zh-CN/common.json'),
  'zh-TW': () => import('#locales/zh-TW/common.json'),
  ja: () => import('#locales/ja/common.json'),
  ko: () => import('#locales/ko/common.json'),
  de: () => import('#locales/de/common.json'),
  nl: () => import('#locales/nl/common.json'),
  fr: () => import('#locales/fr/common.json'),
  es: () => import('#locales/es/common.json'),
  'pt-BR': () => import('#locales/pt-BR/common.json'),
  it: () => import('#locales/it/common.json'),
  pl: () => import('#locales/pl/common.json'),
  tr: () => import('#locales/tr/common.json'),
  ar: () => import('#locales/ar/common.json'),
  he: () => import('#locales/he/common.json'),
});

/** One language, ready to speak: the texts of the frame and of what features show on the home screen. */
export interface Language {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly common: Translator<CommonKey>;
  format(timeZone: string): Format;
}

/** Loads a language; its files are one chunk, so this is one request. */
export async function loadLanguage(
  locale: Locale,
  features: readonly AnyFeature[],
  overrides: TextOverrides = {},
): Promise<Language> {
  const texts = createTexts(locale, overrides[locale]);
  const own = features.map(({ id, use }) =>
    use(async (feature) => texts.add(id, await feature.homeTexts(locale))),
  );
  await Promise.all([common(locale).then((pack) => texts.add('common', pack)), ...own]);
  return {
    locale,
    texts,
    common: texts.translator<CommonKey>('common'),
    format: (timeZone) => createFormat(locale, timeZone),
  };
}
