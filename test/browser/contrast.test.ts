import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { colours } from './contrast/colours.ts';
import { callHandle } from './hostPage.ts';
import { useBrowser } from './openShop.ts';
import { seeStocked } from './seeStocked.ts';
import {
  beginReturn,
  bellOf,
  lookUp,
  openConversation,
  openPanel,
  openRoute,
  panelOf,
  press,
  say,
  showOrder,
} from './shopper.ts';
import { useServer } from './useServer.ts';

const { openShop } = useBrowser();
/** A shop of its own, as it matters what can still be returned. */
const shop = useServer();

async function openMeasuredShop(): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: ['test/browser/contrast/page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
  });
  const { page } = await openShop({ path: 'about:blank', baseURL: shop.url });
  await page.addInitScript({ content: outputFiles[0]?.text ?? '' });
  await page.goto('/');
  await bellOf(page).waitFor();
  return page;
}

const keep = async (page: Page, stop: string) => {
  const found = await page.evaluate((name) => window.keepScreen(name), stop);
  expect(found, stop).toBeGreaterThan(0);
};
const see = (page: Page, words: string | RegExp) =>
  panelOf(page).getByText(words).filter({ visible: true }).first().waitFor();

async function walkHome(page: Page) {
  await callHandle(page, 'update', { launcher: 'label' });
  await bellOf(page).hover();
  await page.locator('counterbell-widget .labelled').waitFor();
  await keep(page, 'launcher');
  await openPanel(page);
  await see(page, 'Popular questions');
  await keep(page, 'home');
  await press(page, 'More options');
  await keep(page, 'menu');
  await page.keyboard.press('Escape');
  await callHandle(page, 'update', { hero: 'bold' });
  await page.locator('[data-hero="bold"]').waitFor();
  await keep(page, 'home with a solid header');
}

async function walkAnswers(page: Page) {
  await panelOf(page).getByRole('searchbox').fill('refund');
  await panelOf(page).getByRole('option').first().waitFor();
  await keep(page, 'search');
  await panelOf(page).getByRole('combobox').fill('xqzvw');
  await see(page, 'No answer for');
  await keep(page, 'search that finds nothing');
  await openRoute(page, 'article/return-window');
  await see(page, 'Related');
  await press(page, 'No');
  await keep(page, 'article');
  await openRoute(page, 'privacy');
  await press(page, 'Forget me on this device');
  await see(page, 'Forget everything here?');
  await keep(page, 'dialog');
  await page.keyboard.press('Escape');
}

async function walkOrders(page: Page) {
  await openRoute(page, 'orders/lookup');
  await press(page, 'Show my order');
  await panelOf(page).getByRole('alert').first().waitFor();
  await keep(page, 'look-up with wrong fields');
  await lookUp(page, 'ZZ-20418', 'nobody@example.com');
  await see(page, 'No order has this number');
  await keep(page, 'look-up without a match');
  for (const [number, email] of [
    ['ZZ-20418', 'noor@bakker.example'],
    ['ZZ-20399', 'noor@bakker.example'],
    ['ZZ-20415', 'elke@peeters.example'],
  ] as const) {
    await showOrder(page, number, email);
    await keep(page, `order ${number}`);
  }
}

async function walkReturn(page: Page) {
  await beginReturn(page, 'ZZ-20410', 'elke@peeters.example');
  await panelOf(page).getByRole('checkbox').first().check();
  await keep(page, 'return, items');
  await press(page, 'Continue');
  for (const question of [/Why is the/, /would you like/, /How will you send it/]) {
    await panelOf(page).getByRole('heading', { name: question }).waitFor();
    await panelOf(page).getByRole('radio').first().check();
    await keep(page, `return, ${question.source}`);
    await press(page, 'Continue');
  }
  await see(page, 'You get back');
  await keep(page, 'return, review');
}

async function walkContact(page: Page) {
  await openRoute(page, 'contact');
  await see(page, 'Opening hours');
  await keep(page, 'contact');
  await openConversation(page);
  await say(page, 'Does the strap come in brown?');
  await see(page, 'Delivered');
  await keep(page, 'conversation');
  await seeStocked(page);
  await page.context().setOffline(true);
  await say(page, 'And in green?');
  await see(page, 'Waiting for a connection');
  await keep(page, 'conversation that waits');
  await openRoute(page, 'home');
  await see(page, '1 thing waits to be sent');
  await keep(page, 'home with a queue');
  await openRoute(page, 'waiting');
  await see(page, 'Number 1 in the queue');
  await keep(page, 'what waits');
}

const kinds = [
  'text',
  'icon',
  'edge',
  'shape',
  'mark',
  'tick',
  'step',
  'chosen',
  'reached',
  'focus',
  '::after',
  '::placeholder',
];

test('whatever colour a shop has, everybody can read the panel and tell its controls and states', async () => {
  const page = await openMeasuredShop();
  for (const walk of [walkHome, walkAnswers, walkOrders, walkReturn, walkContact]) await walk(page);
  expect(colours).toHaveLength(500);
  const { failures, lowest, pairs } = await page.evaluate((brands) => window.walkColours(brands), colours);
  for (const kind of kinds) expect(Object.keys(lowest).join()).toContain(kind);
  expect(pairs).toBeGreaterThan(100);
  expect(failures).toEqual([]);
}, 180_000);

/** Four mistakes, one of each sort that the walk looks for. */
const mistakes = `
  .legal { color: var(--cb-control) }
  .tile:hover > .i { color: var(--cb-line) }
  .tile:focus-visible { outline-color: var(--cb-line) }
  .search { box-shadow: none }
`;

test('the walk notices what it is for', async () => {
  const page = await openMeasuredShop();
  await openPanel(page);
  await see(page, 'Popular questions');
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.querySelector('counterbell-widget')?.shadowRoot?.adoptedStyleSheets.push(sheet);
  }, mistakes);
  await keep(page, 'home');
  const { failures } = await page.evaluate(() => window.walkColours(['#1f4d3a', 'gold']));
  for (const mistake of ['text, home', 'icon, home, hover', 'focus, home', 'edge, home'])
    expect(failures.join()).toContain(`gold: ${mistake}`);
  const refused = page.evaluate(() => window.walkColours(['no colour']));
  await expect(refused).rejects.toThrow('no colour is not taken');
});
