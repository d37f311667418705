import type { Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { callHandle, htmlPage, panelOf, scriptTag, showPage } from './hostPage.ts';
import type { useBrowser } from './openShop.ts';

const tag = scriptTag('data-email="hallo@zadel.example" data-phone="+31235550188"');

/** A page with a person's own address and number, on which time can be hurried on. */
export async function openTroubledPage(
  openShop: ReturnType<typeof useBrowser>['openShop'],
  baseURL = inject('shopUrl'),
): Promise<Page> {
  const { page } = await openShop({ path: 'about:blank', baseURL });
  await page.clock.install();
  await showPage(page, htmlPage(tag));
  return page;
}

/** Tries the same again. */
export const retry = (panel: Locator) => panel.getByRole('button', { name: 'Try again' });

/** A way to a person is offered: the conversation, or the address and number of the page itself. */
export const expectPerson = (panel: Locator) =>
  panel
    .getByRole('button', { name: /^(Ask a person|Write|Chat|Open)$/ })
    .or(panel.getByRole('link', { name: /call|e-mail/i }))
    .first()
    .waitFor();

/** Fills in what proves an order to be Amira's. */
export async function fillLookup(panel: Locator): Promise<void> {
  await panel.getByRole('textbox', { name: 'Order number' }).fill('ZZ-20388');
  await panel.getByRole('textbox', { name: 'E-mail address' }).fill('amira@haddad.example');
}

/** Sends the look-up. */
export const show = (panel: Locator) => panel.getByRole('button', { name: 'Show my order' });

/** Looks an order up and gives the number in its address. */
export async function findOrder(page: Page): Promise<string> {
  const panel = panelOf(page);
  await callHandle(page, 'open', 'orders/lookup');
  await fillLookup(panel);
  const found = page.waitForRequest(/\/orders\/(?!lookup)[^/]+$/);
  await show(panel).click();
  const address = (await found).url();
  await panel.getByText('Something not right?').waitFor();
  return address.slice(address.lastIndexOf('/') + 1);
}

/** Waits for words while the page's clock is hurried on, past pauses between tries and the time limit. */
export async function seeSoon(page: Page, words: Locator): Promise<void> {
  // Home, under the screen that shows, may say the same.
  const seen = words.filter({ visible: true }).first();
  await expect
    .poll(
      async () => {
        if (await seen.isVisible()) return true;
        await page.clock.fastForward(1_500);
        return seen.isVisible();
      },
      { timeout: 15_000, interval: 40, message: String(words) },
    )
    .toBe(true);
}

/** The idempotency keys that were sent to an address so far. */
export function keysSentTo(page: Page, address: RegExp): readonly string[] {
  const keys: string[] = [];
  page.on('request', (request) => {
    if (address.test(request.url()) && request.method() === 'POST')
      keys.push(request.headers()['idempotency-key'] ?? 'none');
  });
  return keys;
}

/** Hurries the page's clock on until another try was made. */
export async function seeTry(page: Page, keys: readonly string[]): Promise<void> {
  const before = keys.length;
  await expect
    .poll(
      async () => {
        if (keys.length === before) await page.clock.fastForward(1_500);
        return keys.length;
      },
      { timeout: 15_000, interval: 40 },
    )
    .toBeGreaterThan(before);
}

/** Fails when the shopper reads anything that is meant for machines. */
export async function expectPlainWords(panel: Locator): Promise<void> {
  const text = await panel.ariaSnapshot();
  expect(text).not.toMatch(
    /RAW MESSAGE|undefined|null|NaN|\[object|HTTP|Error|[a-z]_[a-z]|\{\{|\b[45]\d\d\b/,
  );
}
