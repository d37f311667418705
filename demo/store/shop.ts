import type { Product, Variant } from './catalogue.ts';
import { fillSlots, formatMoney, type Locale, localPath } from './locales.ts';
import en from './texts/en.json';
import nl from './texts/nl.json';
import zhCN from './texts/zh-CN.json';

/** Every text of the shop; English is the source, and a key missing elsewhere does not compile. */
type Texts = typeof en;

const TEXTS: Readonly<Record<Locale, Texts>> = { en, nl, 'zh-CN': zhCN };

/** The shop as seen in one language: what every page template is given. */
export interface Shop {
  readonly locale: Locale;
  readonly texts: Texts;
  /** The path of a page in this language. */
  link(path: string): string;
  /** EUR cents as written in this language. */
  price(minor: number): string;
  /** What a picture of a variant shows. */
  alt(product: Product, variant: Variant): string;
}

/** Where the shop is and how it is reached, the same in every language. */
export const CONTACT = {
  phone: '+31 23 555 01 42',
  phoneLink: 'tel:+31235550142',
  email: 'hello@zadelzoon.example',
  street: 'Kleine Houtstraat 68',
  city: '2011 DS Haarlem',
} as const;

/** Opens the shop in one language. */
export function createShop(locale: Locale): Shop {
  const texts = TEXTS[locale];
  return {
    locale,
    texts,
    link: (path) => localPath(locale, path),
    price: (minor) => formatMoney(locale, minor, 'EUR'),
    alt: (product, variant) =>
      fillSlots(texts.product.alt, { title: product.title[locale], colour: variant.colour[locale] }),
  };
}

/** Where an answer can be read without the widget, as a path in the shop’s language. */
export function answerFallback(shop: Shop, article: string): string {
  // The help page answers the return question under the heading its footer link also leads to.
  return `${shop.link('/help/')}#${article === 'return-window' ? 'returns' : article}`;
}
