import * as v from 'valibot';

/** What the gallery's address asks for. */
export interface GalleryParameters {
  /** A state such as `orders/delivered`; undefined for the list of all. */
  readonly show: string | undefined;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Of the page and the panel; undefined leaves both to the language. */
  readonly dir: 'ltr' | 'rtl' | undefined;
  /** BCP 47. */
  readonly locale: string;
  /** Of the stage in CSS pixels; undefined fills the window. */
  readonly width: number | undefined;
  /** As `#a33b2c` or `a33b2c`; undefined is the panel's own. */
  readonly brand: string | undefined;
  readonly hero: 'quiet' | 'bold' | undefined;
  /** How long each answer of the shop takes, in milliseconds. */
  readonly delayMs: number;
}

const isLocale = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const schema = v.object({
  show: v.optional(v.string()),
  screen: v.optional(v.string()),
  state: v.optional(v.string()),
  theme: v.optional(v.picklist(['auto', 'light', 'dark'], 'must be auto, light or dark'), 'auto'),
  dir: v.optional(v.picklist(['ltr', 'rtl'], 'must be ltr or rtl')),
  locale: v.optional(
    v.pipe(v.string(), v.check(isLocale, 'must be a language tag such as nl or zh-CN')),
    'en',
  ),
  width: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{3,4}$/u, 'must be a number of pixels from 240 to 2560'),
      v.transform(Number),
      v.minValue(240, 'must be a number of pixels from 240 to 2560'),
      v.maxValue(2560, 'must be a number of pixels from 240 to 2560'),
    ),
  ),
  brand: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^#?(?:[\da-f]{3}|[\da-f]{6})$/iu, 'must be a colour such as a33b2c'),
      v.transform((colour) => `#${colour.replace('#', '')}`),
    ),
  ),
  hero: v.optional(v.picklist(['quiet', 'bold'], 'must be quiet or bold')),
  delay: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,4}$/u, 'must be a number of milliseconds up to 9999'),
      v.transform(Number),
    ),
    '0',
  ),
});

/** Reads the part of an address behind its `?`; for what makes no sense, a sentence that says so. Empty is left out. */
export function readParameters(search: string): GalleryParameters | { readonly problem: string } {
  const given = [...new URLSearchParams(search)].filter(([, value]) => value !== '');
  const stranger = given.find(([name]) => !Object.hasOwn(schema.entries, name));
  if (stranger) return { problem: `The gallery knows no “${stranger[0]}”.` };
  const read = v.safeParse(schema, Object.fromEntries(given));
  if (!read.success) {
    const [{ message, input }] = read.issues;
    return { problem: `“${v.getDotPath(read.issues[0])}” ${message}, and is “${String(input)}”.` };
  }
  const { show, screen, state, delay, ...rest } = read.output;
  if (state !== undefined && screen === undefined) return { problem: '“state” needs a “screen”.' };
  const asked = show ?? (state === undefined ? screen : `${screen}/${state}`);
  return {
    show: asked,
    theme: rest.theme,
    dir: rest.dir,
    locale: rest.locale,
    width: rest.width,
    brand: rest.brand,
    hero: rest.hero,
    delayMs: delay,
  };
}
