import { CATALOGUE } from './catalogue.ts';
import { dataScript, html } from './html.ts';
import type { Page } from './layout.ts';
import type { Shop } from './shop.ts';

/** The basket: an empty frame which the script fills from the device, with the catalogue it needs for that. */
export function cartPage(shop: Shop): Page {
  const { cart: words } = shop.texts;
  const variants = CATALOGUE.flatMap((product) =>
    product.variants.map(({ sku, colour, priceMinor, image }) => ({
      sku,
      priceMinor,
      image,
      isDigital: product.category === 'gifts',
      title: product.title[shop.locale],
      colour: colour[shop.locale],
      url: shop.link(`/products/${product.slug}/`),
    })),
  );
  const main = html`<div class="page-head"><h1 tabindex="-1" data-cart-title>${words.title}</h1></div>
<noscript><p class="notice">${words.noScript}</p></noscript>
<div data-cart>
<p class="only-read" role="status" data-cart-status></p>
<section class="empty" data-cart-empty hidden><h2>${words.empty}</h2><p>${words.emptyText}</p><p><a class="button" href="${shop.link('/products/')}">${words.browse}</a></p></section>
<div class="cart" data-cart-full hidden>
<section aria-labelledby="items"><h2 class="only-read" id="items">${words.items}</h2><ul class="lines" data-cart-lines></ul></section>
<section class="summary" aria-labelledby="summary"><h2 id="summary">${words.summary}</h2>
<dl><div><dt>${words.subtotal}</dt><dd data-cart-subtotal></dd></div><div><dt>${words.delivery}</dt><dd data-cart-delivery></dd></div><div class="total"><dt>${words.total}</dt><dd data-cart-total></dd></div></dl>
<p class="notice">${words.demo}</p>
<p><a href="${shop.link('/help/')}#contact" data-counterbell="contact">${words.question}</a></p></section>
</div>
<template data-cart-line><li class="line">
<img alt="" width="480" height="480" data-line-image>
<div class="line-text"><h3><a data-line-title></a></h3><p data-line-colour></p><p data-line-initials hidden></p>
<div class="line-actions"><div class="stepper" role="group" aria-label="${words.quantity}"><button type="button" data-line-fewer><span aria-hidden="true">−</span></button><span data-line-quantity></span><button type="button" data-line-more><span aria-hidden="true">+</span></button></div>
<button class="link" type="button" data-line-remove>${words.remove}</button></div></div>
<p class="line-price" data-line-price></p>
</li></template>
${dataScript('application/json', 'cart-data', { words, variants })}
</div>`;
  return { path: '/cart/', title: words.title, description: words.description, main, styles: ['cart'] };
}
