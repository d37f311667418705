import { CATALOGUE, CATEGORIES } from './catalogue.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';
import { productCard } from './productCard.ts';
import type { Shop } from './shop.ts';

/** Everything on one page, shelf by shelf. */
export function productsPage(shop: Shop): Page {
  const { title, description, lead, categories } = shop.texts.products;
  const main = html`<div class="page-head"><h1>${title}</h1><p class="lead">${lead}</p>
<ul class="jump">${CATEGORIES.map((category) => html`<li><a href="#${category}">${categories[category]}</a></li>`)}</ul></div>
${CATEGORIES.map(
  (
    category,
  ) => html`<section class="band" aria-labelledby="${category}"><h2 id="${category}">${categories[category]}</h2>
<ul class="grid">${CATALOGUE.filter((product) => product.category === category).map((product) => productCard(shop, product))}</ul></section>`,
)}`;
  return { path: '/products/', title, description, main, styles: ['grid'] };
}
