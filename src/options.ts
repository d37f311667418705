import type { Adapter } from './adapter.ts';

/**
 * Words by language (BCP 47, as in `locales/`), then by feature or `common` or `settings`, then by name; `{{slots}}` and
 * plural endings as in `locales/`.
 */
export type TextOverrides = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
>;

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
  /**
   * Your own words in the place of ours, by language and feature: `{ nl: { returns: { title: 'Ruilen of terugsturen' } } }`.
   * `locales/` has the names and the slots.
   */
  texts?: TextOverrides;
  /** A person's e-mail address, offered also when the backend does not answer. */
  email?: string;
  /** A person's telephone number (E.164), offered also when the backend does not answer. */
  phone?: string;
}
