import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bringAxe, examine } from './examine.ts';
import { bellOf, callHandle, htmlPage, panelOf, scriptTag, showPage } from './hostPage.ts';
import { useBrowser } from './openShop.ts';
import { useServer } from './useServer.ts';

const { openShop } = useBrowser();
/** A shop of its own, as a return is booked here. */
const server = useServer();

async function openShopPage() {
  const shopper = await openShop({ path: 'about:blank', baseURL: server.url });
  await bringAxe(shopper.page);
  await showPage(shopper.page, htmlPage(scriptTag(), '<main><h1>Bags</h1><a href="#x">A bag</a></main>'));
  await bellOf(shopper.page).waitFor();
  return shopper;
}

/** One screen of a walk: how a shopper gets there from the one before. */
type Stop = readonly [name: string, go: (panel: Locator, page: Page) => Promise<unknown>];

const open =
  (route: string, heading: string): Stop[1] =>
  async (panel, page) => {
    await callHandle(page, 'open', route);
    await panel.getByRole('heading', { name: heading }).first().waitFor();
  };
const press = (panel: Locator, name: string) => panel.getByRole('button', { name, exact: true }).click();
const see = (panel: Locator, words: string) => panel.getByText(words).first().waitFor();

async function lookUp(panel: Locator, email: string) {
  await panel.getByRole('textbox', { name: 'Order number' }).fill('ZZ-20410');
  await panel.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await press(panel, 'Show my order');
}

const answers: readonly Stop[] = [
  ['launcher', async () => undefined],
  ['home', open('home', 'Hello')],
  [
    'search',
    async (panel) => {
      await panel.getByRole('searchbox').fill('refund');
      await panel.getByRole('option').first().waitFor();
    },
  ],
  [
    'search with a slip',
    async (panel) => {
      await panel.getByRole('combobox').fill('exchnage');
      await see(panel, 'Did you mean');
    },
  ],
  [
    'search that finds nothing',
    async (panel) => {
      await panel.getByRole('combobox').fill('xqzvw');
      await see(panel, 'No answer for');
    },
  ],
  ['article', open('article/return-window', 'Related')],
  ['language', open('language', 'Language')],
  ['privacy', open('privacy', 'What this device remembers')],
  [
    'forget dialog',
    async (panel) => {
      await press(panel, 'Forget me on this device');
      await see(panel, 'Forget everything here?');
    },
  ],
];

const orders: readonly Stop[] = [
  ['look-up', open('orders/lookup', 'Find your order')],
  [
    'look-up with wrong fields',
    async (panel) => {
      await press(panel, 'Show my order');
      await panel.getByRole('alert').first().waitFor();
    },
  ],
  [
    'look-up without a match',
    async (panel) => {
      await lookUp(panel, 'nobody@example.com');
      await see(panel, 'No order has this number');
    },
  ],
  [
    'order',
    async (panel) => {
      await lookUp(panel, 'elke@peeters.example');
      await see(panel, 'Something not right?');
    },
  ],
  [
    'return, items',
    async (panel) => {
      await press(panel, 'Return or exchange');
      await see(panel, 'What would you like to send back?');
      await panel.getByRole('checkbox').first().check();
    },
  ],
  [
    'return, reason',
    async (panel) => {
      await press(panel, 'Continue');
      await see(panel, 'Why is the');
    },
  ],
  [
    'return, resolution',
    async (panel) => {
      await press(panel, 'Continue');
      await panel.getByRole('heading', { name: /would you like/ }).waitFor();
      await panel.getByRole('radio').first().check();
    },
  ],
  [
    'return, method',
    async (panel) => {
      await press(panel, 'Continue');
      await see(panel, 'How will you send it?');
      await panel.getByRole('radio').first().check();
    },
  ],
  [
    'return, review',
    async (panel) => {
      await press(panel, 'Continue');
      await see(panel, 'You get back');
    },
  ],
  [
    'return, done',
    async (panel) => {
      await press(panel, 'Confirm return');
      await see(panel, 'Return number');
      await panel
        .getByRole('img', { name: /QR code/ })
        .or(panel.getByText('Ask a person'))
        .first()
        .waitFor();
    },
  ],
];

const contact: readonly Stop[] = [
  [
    'contact',
    async (panel, page) => {
      await open('contact', 'Contact us')(panel, page);
      await see(panel, 'Opening hours');
    },
  ],
  ['conversation, before', open('contact/conversation?topic=return', 'Ask us anything')],
  [
    'conversation',
    async (panel) => {
      await panel.getByRole('textbox', { name: 'Write a message' }).fill('Hello, is anybody there?');
      await press(panel, 'Send');
      await see(panel, 'Delivered');
    },
  ],
];

test.each([
  ['answers and settings', answers],
  ['orders and returns', orders],
  ['contact', contact],
])('%s can be used by everybody: in light, in dark, and on the smallest screens', async (_, stops) => {
  const { page } = await openShopPage();
  const panel = panelOf(page);
  const found: Record<string, readonly string[]> = {};
  for (const [name, go] of stops) {
    await go(panel, page);
    const problems = await examine(page);
    if (problems.length > 0) found[name] = problems;
  }
  expect(found).toEqual({});
});

test('the examination notices what it is for', async () => {
  const { page } = await openShopPage();
  await open('privacy', 'What this device remembers')(panelOf(page), page);
  await panelOf(page)
    .getByRole('heading', { name: 'What this device remembers' })
    .evaluate((heading) => {
      const wide = document.createElement('p');
      wide.style.cssText = 'inline-size: 900px; color: #bbb; background: #fff';
      wide.append('Too wide and too pale');
      const mute = document.createElement('button');
      heading.after(wide, mute);
    });
  const problems = (await examine(page)).join();
  for (const found of ['light: button-name', 'dark: contrast', '320×256: outside']) {
    expect(problems).toContain(found);
  }
});
