import type { Adapter } from './adapter.ts';

/** What the host page may set. Each option but `adapter` has a `data-*` attribute of the same name in kebab case. */
export interface CounterbellOptions {
  /** Base URL of a backend that speaks the HTTP contract (openapi.yaml), relative to the page or absolute. */
  backend?: string;
  /** Ports of a platform or of your own; a port left out is served from `backend`. */
  adapter?: Adapter;
  /** One CSS colour; light, dark and contrast follow from it. */
  brand?: string;
  /** BCP 47 language; without it the page's `lang`, then the browser's languages. */
  locale?: string;
  /** `auto`, the default, is light or dark as the page's own `color-scheme` says. */
  theme?: 'auto' | 'light' | 'dark';
  /**
   * `none` neither reads nor keeps anything on the shopper's device, for as long as a consent that is asked for is not
   * given; an `update` to it deletes what is kept. `auto`, the default, keeps what the shopper does once the panel is opened.
   */
  storage?: 'auto' | 'none';
  /** Corner of the launcher, by reading direction. */
  position?: 'end' | 'start';
  /** Distance from the block end, in CSS pixels; 16 when left out. */
  offsetBlock?: number;
  /** Distance from the inline edge, in CSS pixels; 16 when left out. */
  offsetInline?: number;
  /** Of launcher and panel on the host page; 2147483000 when left out. */
  zIndex?: number;
  /** `none` hides the launcher; open the panel by `open()` or a trigger. */
  launcher?: 'icon' | 'label' | 'none';
  /** Words on a `label` launcher. */
  launcherText?: string;
  /** `bold` makes the home screen's header solid. */
  hero?: 'quiet' | 'bold';
  /** URL of a square logo for the header. */
  logo?: string;
  /** The shop's name until the backend tells it. */
  shopName?: string;
  /** Features to show, of those the backend has; all when left out. */
  features?: readonly string[];
  /** CSS selector of host page elements that open the panel; `data-counterbell` works without it. */
  triggers?: string;
  /** What this page is about, such as `{ product: 'tote-gracht' }`. */
  pageContext?: Readonly<Record<string, string>>;
  /** A person's e-mail address, offered also when the backend does not answer. */
  email?: string;
  /** A person's telephone number (E.164), offered also when the backend does not answer. */
  phone?: string;
}

/** A pattern the text must match, or a function that gives the value, and throws or gives a falsy one for nonsense. */
type Reader = RegExp | ((text: string, value: unknown) => unknown);

const words = /\S/;
/** Zero is falsy, so a number is told from nonsense by its pattern. */
const integer = /^-?\d{1,10}$/;
const url = (text: string) => {
  const { href } = new URL(text, document.baseURI);
  return /^http/.test(href) && href;
};

const readers: { readonly [Name in keyof Required<CounterbellOptions>]: Reader } = {
  backend: url,
  adapter: (_, value) => value,
  // Keywords such as `inherit` and `currentColor` are colours that nothing can be worked out from.
  brand: (text) => !/var|in[hi]|uns|rev|cu/.test(text) && CSS.supports('color', text) && text,
  locale: (text) => Intl.getCanonicalLocales(text)[0],
  theme: /^(auto|light|dark)$/,
  storage: /^(auto|none)$/,
  position: /^(end|start)$/,
  offsetBlock: integer,
  offsetInline: integer,
  zIndex: integer,
  launcher: /^(icon|label|none)$/,
  launcherText: words,
  hero: /^(quiet|bold)$/,
  logo: url,
  shopName: words,
  features: (text) => text.split(/[\s,]+/),
  // Throws on a malformed selector, and finds nothing in a new fragment.
  triggers: (text) => new DocumentFragment().querySelector(text) ?? text,
  pageContext: (text, value) => {
    const record: unknown = text === value ? JSON.parse(text) : value;
    return record === Object(record) && record;
  },
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
    const read = isOptionName(name) && readOne(readers[name], value);
    if (read) Object.assign(options, { [name]: readers[name] === integer ? Number(read) : read });
    else ignored.push(name);
  }
  if (ignored[0]) console.warn(`Counterbell: not understood: ${ignored.join(', ')}`);
  return options;
}

function readOne(reader: Reader, value: unknown): unknown {
  try {
    const text = String(value);
    return reader instanceof RegExp ? reader.test(text) && text : reader(text, value);
  } catch {
    return undefined;
  }
}
