import type { Product } from './catalogue.ts';
import { dataScript, type Markup } from './html.ts';
import type { Shop } from './shop.ts';

/** A product as schema.org describes it (https://schema.org/Product), with one offer for each colour. */
export function productJsonLd(shop: Shop, product: Product): Markup {
  const url = shop.link(`/products/${product.slug}/`);
  return dataScript('application/ld+json', 'product-data', {
    '@context': 'https://schema.org',
    '@type': 'Product',
    '@id': url,
    name: product.title[shop.locale],
    description: product.description[shop.locale],
    material: product.material[shop.locale],
    image: product.variants.map(({ image }) => image),
    brand: { '@type': 'Brand', name: 'Zadel & Zoon' },
    offers: product.variants.map(({ sku, colour, priceMinor }) => ({
      '@type': 'Offer',
      sku,
      name: colour[shop.locale],
      price: (priceMinor / 100).toFixed(2),
      priceCurrency: 'EUR',
      availability: 'https://schema.org/InStock',
      url,
    })),
  });
}
