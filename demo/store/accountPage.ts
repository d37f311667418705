import { html } from './html.ts';
import type { Page } from './layout.ts';
import type { Shop } from './shop.ts';

/** The account: four sections, of which the script shows the one that holds. */
export function accountPage(shop: Shop): Page {
  const { account: words } = shop.texts;
  const main = html`<div class="page-head"><h1>${words.title}</h1></div>
<noscript><p class="notice">${words.noScript}</p></noscript>
<div class="account" data-account>
<section data-view="loading" hidden><p role="status">${words.loading}</p></section>
<section data-view="failed" hidden><p class="notice" role="alert">${words.unreachable}</p><p><button class="button" type="button" data-retry>${words.retry}</button></p></section>
<section class="sign-in" data-view="signed-out" aria-labelledby="sign-in" hidden><h2 id="sign-in">${words.signIn}</h2><p>${words.signInText}</p>
<form data-sign-in data-wrong="${words.wrong}" data-unreachable="${words.unreachable}">
<p class="error" role="alert" id="sign-in-error" data-error hidden></p>
<div class="field"><label for="email">${words.email}</label><input id="email" name="email" type="email" autocomplete="username" required aria-describedby="sign-in-error"></div>
<div class="field"><label for="password">${words.password}</label><input id="password" name="password" type="password" autocomplete="current-password" required aria-describedby="sign-in-error"></div>
<button class="button wide" type="submit">${words.signIn}</button>
</form>
<div class="notice"><p>${words.demo}</p><dl class="facts"><dt>${words.email}</dt><dd><bdi class="code">noor@bakker.example</bdi></dd><dt>${words.password}</dt><dd><bdi class="code">duinen-1928</bdi></dd></dl></div></section>
<section data-view="signed-in" aria-labelledby="greeting" hidden>
<div class="band-head"><div><h2 id="greeting" tabindex="-1" data-greeting="${words.greeting}"></h2><p class="account-email" data-signed-in-as="${words.signedInAs}"></p></div><button class="button quiet" type="button" data-sign-out>${words.signOut}</button></div>
<h3>${words.orders}</h3>
<p data-no-orders hidden>${words.noOrders}</p>
<ul class="orders" data-orders></ul>
<template data-order><li class="order-row"><div><h4 data-order-headline></h4><p><span data-order-number="${words.orderNumber}"></span> · <span data-order-placed="${words.placed}"></span></p></div><b data-order-total></b><button class="button quiet" type="button" data-order-open="${words.open}">${words.openShort}</button></li></template>
</section>
</div>`;
  return { path: '/account/', title: words.title, description: words.description, main, styles: ['account'] };
}
