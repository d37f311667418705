import { firstVariant, type Product } from './catalogue.ts';
import { html, type Markup } from './html.ts';
import { fillSlots } from './locales.ts';
import type { Shop } from './shop.ts';

/** A product in a grid: picture, name, one line, price. */
export function productCard(shop: Shop, product: Product): Markup {
  const variant = firstVariant(product);
  const colours = product.variants.map(({ colour }) => colour[shop.locale]);
  const list = new Intl.ListFormat(shop.locale, { type: 'conjunction' }).format(colours);
  const title = html`<a href="${shop.link(`/products/${product.slug}/`)}">${product.title[shop.locale]}</a>`;
  return html`<li class="card">
<img src="${variant.image}" alt="${shop.alt(product, variant)}" width="480" height="480" loading="lazy" decoding="async">
<h3>${title}</h3>
<p>${product.blurb[shop.locale]}</p>
<p class="card-end"><b>${shop.price(variant.priceMinor)}</b>${product.variants.length > 1 ? html`<span>${fillSlots(shop.texts.products.colours, { colours: list })}</span>` : undefined}</p>
</li>`;
}
