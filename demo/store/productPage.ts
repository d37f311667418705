import { CATALOGUE, firstVariant, type Product } from './catalogue.ts';
import { html, type Markup } from './html.ts';
import type { Page } from './layout.ts';
import { fillSlots } from './locales.ts';
import { productCard } from './productCard.ts';
import { productJsonLd } from './productJsonLd.ts';
import { answerFallback, type Shop } from './shop.ts';

function colourChoice(shop: Shop, product: Product): Markup {
  const { colour: colourWord, version } = shop.texts.product;
  return html`<fieldset class="swatches"><legend>${product.variants.length > 1 ? colourWord : version}</legend>
${product.variants.map(
  (variant, index) =>
    html`<label class="swatch"><input type="radio" name="sku" value="${variant.sku}" data-image="${variant.image}" data-alt="${shop.alt(product, variant)}"${index === 0 ? html` checked` : undefined}><img src="${variant.image}" alt="" width="56" height="56"><span>${variant.colour[shop.locale]}</span></label>`,
)}</fieldset>`;
}

function orderForm(shop: Shop, product: Product): Markup {
  const { product: words } = shop.texts;
  const added = fillSlots(words.added, { title: product.title[shop.locale] });
  return html`<form class="order" action="${shop.link('/cart/')}" data-order-form data-added="${added}">
${colourChoice(shop, product)}
${
  product.monogram
    ? html`<div class="field"><label for="initials">${words.monogram}</label><div class="press"><input id="initials" name="initials" maxlength="6" pattern="([A-Za-z]\\.?){1,3}" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="initials-hint"><span aria-hidden="true" data-pressed hidden></span></div><p class="hint" id="initials-hint">${words.monogramHint}</p></div>`
    : undefined
}
<div class="order-end"><div class="field"><label for="quantity">${words.quantity}</label><input id="quantity" name="quantity" type="number" inputmode="numeric" min="1" max="9" value="1"></div>
<button class="button" type="submit">${words.add}</button></div>
<div class="added" role="status"><p data-added-note hidden><span data-added-text></span> <a href="${shop.link('/cart/')}">${words.viewCart}</a></p></div>
</form>`;
}

function related(shop: Shop, product: Product): Markup {
  const position = CATALOGUE.indexOf(product);
  const others = [1, 2, 3, 4].flatMap((step) => CATALOGUE[(position + step) % CATALOGUE.length] ?? []);
  return html`<section class="band" aria-labelledby="related"><h2 id="related">${shop.texts.product.related}</h2>
<ul class="grid">${others.map((other) => productCard(shop, other))}</ul></section>`;
}

/** One product: picture, colours, the order form, and the questions people ask about it. */
export function productPage(shop: Shop, product: Product): Page {
  const { product: words, products } = shop.texts;
  const { locale } = shop;
  const variant = firstVariant(product);
  const main = html`<nav class="crumbs" aria-label="${words.crumbs}"><ol>
<li><a href="${shop.link('/products/')}">${products.title}</a></li>
<li><a href="${shop.link('/products/')}#${product.category}">${products.categories[product.category]}</a></li>
</ol></nav>
<article class="product">
<img class="product-picture" src="${variant.image}" alt="${shop.alt(product, variant)}" width="480" height="480" fetchpriority="high" data-picture>
<div class="product-text"><h1>${product.title[locale]}</h1>
<p class="lead">${product.blurb[locale]}</p>
<p class="price"><b>${shop.price(variant.priceMinor)}</b> <span>${words.tax}</span></p>
${orderForm(shop, product)}
<p>${product.description[locale]}</p>
<dl class="facts"><dt>${words.material}</dt><dd>${product.material[locale]}</dd><dt>${words.care}</dt><dd>${product.care[locale]}</dd></dl>
<section aria-labelledby="questions"><h2 class="small" id="questions">${words.questions}</h2>
<ul class="questions">${product.questions.map((article) => html`<li><a href="${answerFallback(shop, article)}" data-counterbell="article/${article}">${words.articles[article]}</a></li>`)}</ul></section>
</div></article>
${related(shop, product)}
${productJsonLd(shop, product)}`;
  return {
    path: `/products/${product.slug}/`,
    title: product.title[locale],
    description: product.description[locale],
    main,
    styles: ['grid', 'product'],
    product: product.title[locale],
  };
}
