import { CATALOGUE } from './catalogue.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';
import { productCard } from './productCard.ts';
import { answerFallback, type Shop } from './shop.ts';

const CHOSEN: ReadonlySet<string> = new Set([
  'weekender-duinen',
  'tote-gracht',
  'satchel-spaarne',
  'backpack-bavo',
  'cardholder-sluis',
  'belt-kade',
  'laptop-sleeve-vest',
  'care-balm',
]);

/** The front of the shop. */
export function homePage(shop: Shop): Page {
  const { home } = shop.texts;
  const main = html`<section class="hero">
<div class="hero-text"><h1>${home.heading}</h1><p class="lead">${home.lead}</p>
<p class="actions"><a class="button" href="${shop.link('/products/')}">${home.action}</a><a class="button quiet" href="${shop.link('/about/')}">${home.story}</a></p></div>
<img src="/assets/workshop.svg" alt="${home.picture}" width="960" height="640" fetchpriority="high">
</section>
<section class="band" aria-labelledby="chosen"><div class="band-head"><h2 id="chosen">${home.chosen}</h2><a href="${shop.link('/products/')}">${home.all}</a></div>
<ul class="grid">${CATALOGUE.filter(({ slug }) => CHOSEN.has(slug)).map((product) => productCard(shop, product))}</ul></section>
<section class="band" aria-labelledby="promise"><h2 id="promise">${home.promise}</h2>
<ul class="promises">${home.promises.map(
    ({ title, text, article, link }) =>
      html`<li><h3>${title}</h3><p>${text}</p><p><a href="${answerFallback(shop, article)}" data-counterbell="article/${article}">${link}</a></p></li>`,
  )}</ul></section>
<section class="people" aria-labelledby="people">
<p class="faces"><img src="/assets/people/sanne.svg" alt="Sanne" width="112" height="112" loading="lazy"><img src="/assets/people/joris.svg" alt="Joris" width="112" height="112" loading="lazy"></p>
<div><h2 id="people">${home.people}</h2><p>${home.peopleText}</p><p><a class="button" href="${shop.link('/help/')}#contact" data-counterbell="contact">${home.ask}</a></p></div>
</section>`;
  return { path: '/', title: home.title, description: home.description, main, styles: ['grid', 'home'] };
}
