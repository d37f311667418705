import type { Page } from 'playwright-core';
import { bellOf, htmlPage, panelOf, scriptTag, showPage } from './hostPage.ts';
import type { OpenShop, Shopper } from './openShop.ts';

/** A phone's browser: small, touched, no mouse. */
export const phone = {
  path: 'about:blank',
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
} as const;

/** A shop's page that is longer than the screen, with a link at its top. */
export const longPage = (head = '', body = '') =>
  htmlPage(
    `${head}${scriptTag()}`,
    `<main><h1>Bags</h1><a href="#bag">A bag</a>${body}<div style="block-size: 3000px"></div></main>`,
  );

/** A merchant's page on a phone, with the bell on it; `before` is done with the page before it is opened. */
export async function openPhonePage(
  openShop: OpenShop,
  html = longPage(),
  before: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Shopper> {
  const shopper = await openShop(phone);
  await before(shopper.page);
  await showPage(shopper.page, html);
  await bellOf(shopper.page).waitFor();
  return shopper;
}

/** Taps the bell and waits until home can be used. */
export async function tapBell(page: Page) {
  await bellOf(page).tap();
  const panel = panelOf(page);
  await panel.getByRole('searchbox').waitFor();
  return panel;
}
