import { html, type Markup } from './html.ts';
import { LOCALES, localPath } from './locales.ts';
import { CONTACT, type Shop } from './shop.ts';

/** One page before it gets its frame. */
export interface Page {
  /** The path below the language, with a slash at both ends, or the name of a file. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly main: Markup;
  /** The style sheets of this kind of page, beside those every page has. */
  readonly styles: readonly string[];
  /** The product the page is about, told to the widget as context. */
  readonly product?: string;
}

const LANGUAGE_LABELS = { en: 'EN', nl: 'NL', 'zh-CN': '中文' } as const;
const LANGUAGE_NAMES = { en: 'English', nl: 'Nederlands', 'zh-CN': '简体中文' } as const;

function head(page: Page): Markup {
  const name = page.path === '/' ? `Zadel & Zoon: ${page.title}` : `${page.title} · Zadel & Zoon`;
  const widget =
    page.product === undefined
      ? html`<script async src="/counterbell/counterbell.js" data-backend="/api" data-brand="#1f4b3f"></script>`
      : html`<script async src="/counterbell/counterbell.js" data-backend="/api" data-brand="#1f4b3f" data-page-context="${JSON.stringify({ product: page.product })}"></script>`;
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#1f4b3f">
<link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
${LOCALES.map((locale) => html`<link rel="alternate" hreflang="${locale}" href="${localPath(locale, page.path)}">\n`)}${['base', 'header', 'footer', 'parts', ...page.styles].map((name) => html`<link rel="stylesheet" href="/${name}.css">\n`)}<script defer src="/store.js"></script>
${widget}
</head>`;
}

function navLink(shop: Shop, page: Page, path: string, label: string): Markup {
  const current = path === page.path || (path === '/products/' && page.path.startsWith(path));
  return html`<li><a href="${shop.link(path)}"${current ? html` aria-current="page"` : undefined}>${label}</a></li>`;
}

function header(shop: Shop, page: Page): Markup {
  const { nav, strip, tagline } = shop.texts;
  return html`<header><p class="strip">${strip}</p>
<div class="top">
<a class="logo" href="${shop.link('/')}"><img src="/assets/mark.svg" alt="" width="44" height="44"><span><b>Zadel &amp; Zoon</b><small>${tagline}</small></span></a>
<nav class="menu" aria-label="${nav.label}"><ul>
${navLink(shop, page, '/products/', nav.shop)}
${navLink(shop, page, '/about/', nav.about)}
${navLink(shop, page, '/help/', nav.help)}
${navLink(shop, page, '/account/', nav.account)}
<li><a class="basket" href="${shop.link('/cart/')}"${page.path === '/cart/' ? html` aria-current="page"` : undefined}>${nav.cart} <span class="count" data-cart-count hidden></span></a></li>
</ul></nav>
<nav class="languages" aria-label="${nav.language}"><ul>
${LOCALES.map((locale) => html`<li><a href="${localPath(locale, page.path)}" lang="${locale}" hreflang="${locale}"${locale === shop.locale ? html` aria-current="true"` : undefined}><span aria-hidden="true">${LANGUAGE_LABELS[locale]}</span><span class="only-read">${LANGUAGE_NAMES[locale]}</span></a></li>\n`)}</ul></nav>
</div></header>`;
}

function footer(shop: Shop): Markup {
  const { footer: words, nav, help: hours } = shop.texts;
  const help = shop.link('/help/');
  return html`<footer class="end">
<div class="end-columns">
<section aria-labelledby="end-help"><h2 id="end-help">${words.help}</h2><ul>
<li><a href="${help}#orders" data-counterbell="orders">${words.orders}</a></li>
<li><a href="${help}#returns" data-counterbell="returns">${words.returns}</a></li>
<li><a href="${help}#contact" data-counterbell="contact">${words.contact}</a></li>
<li><a href="${help}">${words.answers}</a></li>
</ul></section>
<section aria-labelledby="end-shop"><h2 id="end-shop">${words.shop}</h2><ul>
<li><a href="${shop.link('/products/')}">${nav.shop}</a></li>
<li><a href="${shop.link('/about/')}">${nav.about}</a></li>
<li><a href="${shop.link('/account/')}">${nav.account}</a></li>
<li><a href="${shop.link('/privacy/')}">${words.privacy}</a></li>
</ul></section>
<section aria-labelledby="end-visit"><h2 id="end-visit">${words.visit}</h2>
<address>${CONTACT.street}<br>${CONTACT.city}<br><a href="${CONTACT.phoneLink}">${CONTACT.phone}</a><br><a href="mailto:${CONTACT.email}">${CONTACT.email}</a></address>
<dl class="hours">${hours.days.map(({ day, time }) => html`<div><dt>${day}</dt><dd>${time}</dd></div>`)}</dl></section>
</div>
<p class="made-up">${words.demo}</p>
</footer>`;
}

/** Puts the frame of the shop around a page and returns the whole document. */
export function renderPage(shop: Shop, page: Page): string {
  return html`<!doctype html>
<html lang="${shop.locale}">
${head(page)}
<body>
<a class="skip" href="#content">${shop.texts.skip}</a>
${header(shop, page)}
<main id="content" tabindex="-1">
${page.main}
</main>
${footer(shop)}
</body>
</html>
`.text;
}
