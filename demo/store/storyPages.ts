import { html, type Markup } from './html.ts';
import type { Page } from './layout.ts';
import { fillSlots } from './locales.ts';
import { CONTACT, type Shop } from './shop.ts';

type Section = Shop['texts']['about']['sections'][number];

function prose(sections: readonly Section[]): Markup {
  return html`${sections.map(({ title, text }) => html`<section><h2>${title}</h2>${text.map((paragraph) => html`<p>${paragraph}</p>`)}</section>`)}`;
}

/** The story of the workshop, and the people in it. */
export function aboutPage(shop: Shop): Page {
  const { about: words } = shop.texts;
  const portrait = (name: string, image: string, text: string): Markup =>
    html`<li><img src="${image}" alt="${fillSlots(words.portrait, { name })}" width="112" height="112" loading="lazy"><div><h3>${name}</h3><p>${text}</p></div></li>`;
  const main = html`<div class="page-head"><h1>${words.title}</h1><p class="lead">${words.lead}</p></div>
<img class="gables" src="/assets/gables.svg" alt="${words.picture}" width="960" height="389">
<div class="story"><div class="prose">${prose(words.sections)}</div>
<section class="summary"><h2>${words.people}</h2><ul class="portraits">${portrait('Sanne', '/assets/people/sanne.svg', words.sanne)}${portrait('Joris', '/assets/people/joris.svg', words.joris)}</ul></section></div>`;
  return { path: '/about/', title: words.title, description: words.description, main, styles: ['story'] };
}

/** What the shop keeps about a shopper. */
export function privacyPage(shop: Shop): Page {
  const { privacy: words } = shop.texts;
  const main = html`<div class="page-head"><h1>${words.title}</h1><p class="lead">${words.lead}</p></div>
<div class="prose">${prose(words.sections)}</div>`;
  return { path: '/privacy/', title: words.title, description: words.description, main, styles: ['story'] };
}

/** Help for whoever has no JavaScript, or wants a telephone number at once. */
export function helpPage(shop: Shop): Page {
  const { help: words } = shop.texts;
  const main = html`<div class="page-head"><h1>${words.title}</h1><p class="lead">${words.lead}</p></div>
<div class="help">
<section class="summary" id="contact" aria-labelledby="contact-title"><h2 id="contact-title">${words.contact}</h2>
<dl class="facts"><dt>${words.phone}</dt><dd><a href="${CONTACT.phoneLink}">${CONTACT.phone}</a></dd><dt>${words.email}</dt><dd><a href="mailto:${CONTACT.email}">${CONTACT.email}</a></dd><dt>${words.address}</dt><dd>${CONTACT.street}, ${CONTACT.city}</dd></dl>
<h3>${words.hours} <small>${words.hoursNote}</small></h3>
<dl class="hours">${words.days.map(({ day, time }) => html`<div><dt>${day}</dt><dd>${time}</dd></div>`)}</dl></section>
<section aria-labelledby="top"><h2 id="top">${words.top}</h2>
${words.questions.map(({ id, question, answer, route, link }) => html`<div class="answer" id="${id}"><h3>${question}</h3><p>${answer}</p><p><a href="#contact" data-counterbell="${route}">${link}</a></p></div>`)}</section>
</div>`;
  return { path: '/help/', title: words.title, description: words.description, main, styles: ['story'] };
}
