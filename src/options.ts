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
  theme?: 'auto' | 'light' | 'dark';
  /** Corner of the launcher, by reading direction. */
  position?: 'end' | 'start';
  /** Distance from the block end and the inline edge, in CSS pixels. */
  offsetBlock?: number;
  offsetInline?: number;
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
  /** A person's address and number (E.164) that work even when the backend does not answer. */
  email?: string;
  phone?: string;
}

type Reader = (value: unknown) => unknown;

/** Undefined says malformed. */
const text: Reader = (value) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);
const oneOf =
  (...allowed: readonly string[]): Reader =>
  (value) =>
    allowed.find((one) => one === value);
const integer: Reader = (value) => (/^-?\d{1,10}$/.test(String(value)) ? Number(value) : undefined);
const list: Reader = (value) =>
  typeof value === 'string'
    ? value.split(/[\s,]+/).filter(Boolean)
    : Array.isArray(value)
      ? value
      : undefined;

const url: Reader = (value) => {
  try {
    const { protocol, href } = new URL(String(value), document.baseURI);
    return typeof value === 'string' && /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};

const colour: Reader = (value) =>
  typeof value === 'string' &&
  !/var\(|^(?:inherit|initial|unset|revert|currentcolor)/i.test(value) &&
  CSS.supports('color', value)
    ? value
    : undefined;

const language: Reader = (value) => {
  try {
    return Intl.getCanonicalLocales(String(value))[0];
  } catch {
    return undefined;
  }
};

const selector: Reader = (value) => {
  try {
    document.createElement('a').matches(String(value));
    return value;
  } catch {
    return undefined;
  }
};

const record: Reader = (value) => {
  try {
    const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    const isRecord = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isRecord && Object.values(parsed).every((one) => typeof one === 'string') ? parsed : undefined;
  } catch {
    return undefined;
  }
};

const readers: { readonly [Name in keyof Required<CounterbellOptions>]: Reader } = {
  backend: url,
  adapter: (value) => (typeof value === 'object' && value !== null ? value : undefined),
  brand: colour,
  locale: language,
  theme: oneOf('auto', 'light', 'dark'),
  position: oneOf('end', 'start'),
  offsetBlock: integer,
  offsetInline: integer,
  zIndex: integer,
  launcher: oneOf('icon', 'label', 'none'),
  launcherText: text,
  hero: oneOf('quiet', 'bold'),
  logo: url,
  shopName: text,
  features: list,
  triggers: selector,
  pageContext: record,
  email: text,
  phone: text,
};

const isOptionName = (name: string): name is keyof CounterbellOptions => Object.hasOwn(readers, name);

/**
 * Keeps the options that make sense and names the others in one console warning; the rest still works.
 * `undefined` values count as left out.
 */
export function readOptions(
  given: Readonly<Record<string, unknown>>,
  nameInWarning = (name: string) => name,
): CounterbellOptions {
  const options: CounterbellOptions = {};
  const problems: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (!isOptionName(name)) {
      problems.push(`${nameInWarning(name)} is unknown`);
      continue;
    }
    const read = readers[name](value);
    if (read === undefined) problems.push(`${nameInWarning(name)}=${JSON.stringify(value)} is malformed`);
    else Object.assign(options, { [name]: read });
  }
  if (problems.length > 0)
    console.warn(`Counterbell: ${problems.join('; ')}. See the README, "Options". The rest still works.`);
  return options;
}
