import { createInstance, type i18n as I18next } from 'i18next';
import { isolateIn } from './isolate.ts';
import type { Locale } from './locales.ts';

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** A text's key without its plural ending: `results_one` and `results_other` are both `results`. */
export type TextKey<Texts> = keyof Texts extends infer K
  ? K extends `${infer Base}_${Plural}`
    ? Base
    : K extends string
      ? K
      : never
  : never;

/** One language's texts as they lie in `locales/`. */
export type TextBundle = Readonly<Record<string, string>>;

/** Where one namespace's texts lie; every language must have every key of English, or it does not compile. */
type TextFiles<English extends TextBundle> = {
  readonly en: () => Promise<{ default: English }>;
} & Readonly<Record<Exclude<Locale, 'en'>, () => Promise<{ default: Complete<English> }>>>;

/** Languages differ in their plural endings, so those keys are compared by their base alone; a test checks the endings. */
type Complete<English> = {
  readonly [K in keyof English as K extends `${string}_${Plural}` ? never : K]: string;
} & {
  readonly [K in keyof English as K extends `${infer Base}_${Plural}` ? `${Base}_other` : never]: string;
};

/** Loads one namespace's texts in one language. */
export interface TextLoader<English extends TextBundle> {
  (locale: Locale): Promise<TextBundle>;
  /** Never there: it carries the type of the keys. */
  readonly english?: English;
}

/** The build for script tags puts one address for all languages in the place of this call: scripts/rollup/localeFiles.mjs. */
export function createTextLoader<English extends TextBundle>(files: TextFiles<English>): TextLoader<English> {
  return async (locale) => (await files[locale]()).default;
}

export type TextValues = Readonly<Record<string, string | number>>;

/** Looks up texts of one namespace; `count` picks the plural. What fills a slot keeps its own direction. */
export interface Translator<Keys extends string = string> {
  t(key: Keys, values?: TextValues): string;
  /** A sentence with nodes in its slots: returns strings and nodes in the language's own order. */
  rich<Node>(key: Keys, slots: Readonly<Record<string, Node | string | number>>): (string | Node)[];
}

/** A private i18next instance: the host page may have its own. The one door to i18next. */
export interface Texts {
  /** Adds one namespace in the current language. */
  add(namespace: string, texts: TextBundle): void;
  translator<Keys extends string>(namespace: string): Translator<Keys>;
}

/** Makes the text store for one language; another language is another store. The merchant's own words, by namespace, win. */
export function createTexts(locale: Locale, own: Readonly<Record<string, TextBundle>> = {}): Texts {
  const i18next: I18next = createInstance();
  const isolate = isolateIn(locale);
  void i18next.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    resources: {},
    interpolation: { escapeValue: false },
  });
  return {
    add(namespace, texts) {
      i18next.addResourceBundle(locale, namespace, { ...texts, ...own[namespace] });
    },
    translator(namespace) {
      const t = (key: string, values: TextValues = {}): string => {
        const slots: Record<string, string | number> = { ns: namespace };
        for (const name in values) slots[name] = isolate(values[name] ?? '');
        return i18next.t(key, slots);
      };
      return { t, rich: (key, slots) => fillSlots((values) => t(key, values), slots) };
    },
  };
}

/** Marks where a node goes; private-use characters do not occur in texts. */
const mark = (name: string) => `\uE000${name}\uE000`;

function fillSlots<Node>(
  translate: (values: TextValues) => string,
  slots: Readonly<Record<string, Node | string | number>>,
): (string | Node)[] {
  const values: Record<string, string | number> = {};
  const nodes = new Map<string, Node>();
  for (const [name, value] of Object.entries(slots)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value;
    else {
      nodes.set(name, value);
      values[name] = mark(name);
    }
  }
  return translate(values)
    .split('\uE000')
    .map((piece, index) => (index % 2 === 1 ? (nodes.get(piece) ?? piece) : piece))
    .filter((piece) => piece !== '');
}
