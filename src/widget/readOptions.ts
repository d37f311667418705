import * as v from 'valibot';
import { isColour, isInteger, isSelector, isWords } from '#launcher/launcherOptions.ts';
import type { CounterbellOptions } from '#src/options.ts';

/** Gives the value; throws or gives nothing for nonsense. */
type Reader = (text: string, value: unknown) => unknown;

const when =
  (isGood: (text: string) => unknown): Reader =>
  (text) =>
    isGood(text) ? text : undefined;
const oneOf = (...words: readonly string[]) => when((text) => words.includes(text));
const words = when(isWords);
const integer: Reader = (text) => (isInteger(text) ? Number(text) : undefined);
const url: Reader = (text) => {
  const { href } = new URL(text, document.baseURI);
  return href.startsWith('http') ? href : undefined;
};
const record: Reader = (text, value) => {
  const read: unknown = text === value ? JSON.parse(text) : value;
  return read === Object(read) ? read : undefined;
};

const TextsSchema = v.record(v.string(), v.record(v.string(), v.record(v.string(), v.string())));
const texts: Reader = (text, value) => v.parse(TextsSchema, record(text, value));

const readers: { readonly [Name in keyof Required<CounterbellOptions>]: Reader } = {
  backend: url,
  adapter: (_, value) => value,
  brand: when(isColour),
  locale: (text) => Intl.getCanonicalLocales(text)[0],
  theme: oneOf('auto', 'light', 'dark'),
  storage: oneOf('auto', 'none'),
  position: oneOf('end', 'start'),
  offsetBlock: integer,
  offsetInline: integer,
  zIndex: integer,
  launcher: oneOf('icon', 'label', 'none'),
  launcherText: words,
  hero: oneOf('quiet', 'bold'),
  logo: url,
  shopName: words,
  features: (text) => text.split(/[\s,]+/),
  triggers: when(isSelector),
  pageContext: record,
  texts,
  email: words,
  phone: words,
};

const isOptionName = (name: string): name is keyof CounterbellOptions => Object.hasOwn(readers, name);

/**
 * Keeps the options that make sense and names the others in one console warning; the rest still works.
 * `undefined` and `null` count as left out.
 */
export function readOptions(given: Readonly<Record<string, unknown>>): CounterbellOptions {
  const options: CounterbellOptions = {};
  const ignored: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (value == null) continue;
    const read = isOptionName(name) ? readOne(readers[name], value) : undefined;
    if (read === undefined) ignored.push(name);
    else Object.assign(options, { [name]: read });
  }
  if (ignored[0]) console.warn(`Counterbell: not understood: ${ignored.join(', ')}`);
  return options;
}

function readOne(reader: Reader, value: unknown): unknown {
  try {
    return reader(String(value), value);
  } catch {
    return undefined;
  }
}
