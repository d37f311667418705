import { html } from './html.ts';
import type { Page } from './layout.ts';
import type { Shop } from './shop.ts';

/** What is shown at an address where there is nothing; the server sends it with status 404. */
export function missingPage(shop: Shop): Page {
  const { missing: words } = shop.texts;
  const main = html`<div class="page-head"><h1>${words.title}</h1><p class="lead">${words.lead}</p>
<p class="actions"><a class="button" href="${shop.link('/products/')}">${words.shop}</a><a class="button quiet" href="${shop.link('/')}">${words.home}</a><a class="button quiet" href="${shop.link('/help/')}#contact" data-counterbell="contact">${words.ask}</a></p></div>`;
  return { path: '/404.html', title: words.title, description: words.description, main, styles: ['story'] };
}
