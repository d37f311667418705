import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './openShop.ts';
import { seeStocked } from './seeStocked.ts';
import { asOf, openConversation, openPanel, openRoute, panelOf, press, say, showOrder } from './shopper.ts';

const { openShop } = useBrowser();

/** What an outage makes a browser say, and the panel of code that did not come. */
const outage = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION|Counterbell: a part of the panel/;

/** An earlier try may have reached the shop, as far as a device without a connection can know. */
const takenBack = /^Taken back\./;

/** Writes a message that waits, and goes back to the home screen. */
async function leaveMessage(page: Page) {
  await openPanel(page);
  await seeStocked(page);
  await page.context().setOffline(true);
  await openConversation(page);
  await say(page, 'Is the tote waterproof?');
  const panel = panelOf(page);
  await panel.getByText('Waiting for a connection, number 1').waitFor();
  return openRoute(page, 'home');
}

const focusOf = (page: Page) =>
  page.evaluate('document.querySelector("counterbell-widget").shadowRoot.activeElement?.textContent');

test('home lists what waits, and one press takes it back or sends it after all, without losing the place', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await leaveMessage(page);
  await panel.getByText('1 thing waits to be sent').waitFor();
  await panel.getByText('Message: “Is the tote waterproof?”').filter({ visible: true }).waitFor();
  await panel.getByText(/^Number 1 in the queue, until \d+ \w+, \d\d:\d\d$/).waitFor();
  await panel.getByRole('button', { name: 'Take it back' }).press('Enter');
  await panel.getByText(takenBack).waitFor();
  expect(await focusOf(page)).toBe('Send it after all');
  await page.keyboard.press('Enter');
  await panel.getByText(/^Number 1 in the queue, until/).waitFor();
  expect(await focusOf(page)).toBe('Take it back');
  await page.context().setOffline(false);
  await panel.getByText('1 thing waits to be sent').waitFor({ state: 'detached' });
  await openConversation(page);
  await panel.getByText('Delivered').waitFor();
  expectQuiet(outage);
});

test('what was taken back from home is not sent, and is gone from home once the shopper moved on', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await leaveMessage(page);
  await press(page, 'Take it back');
  await panel.getByText(takenBack).waitFor();
  const conversation = await openConversation(page);
  await page.context().setOffline(false);
  await press(page, 'Back');
  await panel.getByText('No connection to the shop').waitFor({ state: 'detached' });
  expect(await panel.getByText(takenBack).count()).toBe(0);
  await openConversation(page);
  expect(await conversation.getByText('Delivered').count()).toBe(0);
  expectQuiet(outage);
});

test('a shopper who looks at home when the connection goes is told at once, and again when it is back', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await openPanel(page);
  await panel.getByText('Popular questions').waitFor();
  await page.context().setOffline(true);
  await panel.getByText('No connection to the shop').waitFor({ timeout: 2_000 });
  await page.context().setOffline(false);
  await panel.getByText('No connection to the shop').waitFor({ state: 'detached' });
  expectQuiet(outage);
});

test('before the late code has come, home still says what waits, and what is known of it', async () => {
  const { page: before, expectQuiet } = await openShop();
  await leaveMessage(before);
  const page = await before.context().newPage();
  await before.close();
  await page.context().setOffline(false);
  await page.route('**/api/**', (route) => route.abort());
  await page.route(/\/(?:settings|writes|sending)-[\da-f]+\.js$/, (route) => route.abort());
  await page.goto('/cart/');
  const panel = await openPanel(page);
  await panel.getByText('1 thing waits to be sent').waitFor();
  await panel.getByText('Message: “Is the tote waterproof?”').waitFor();
  await openRoute(page, 'waiting');
  await panel
    .getByText('This screen isn’t on this device yet. It shows by itself once the connection is back.')
    .waitFor();
  await page.unrouteAll();
  await panel.getByRole('heading', { name: 'Nothing is waiting' }).waitFor();
  expectQuiet(outage);
});

test('an order read without a connection renews itself when it is back, and the shopper keeps their place', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await showOrder(page, 'ZZ-20418', 'noor@bakker.example');
  await press(page, 'Back');
  await page.context().setOffline(true);
  await openRoute(page, 'orders/ZZ-20418');
  await asOf(page).waitFor();
  const action = panel.getByRole('button', { name: 'Report a problem' });
  await action.focus();
  const before = await action.boundingBox();
  await page.context().setOffline(false);
  await asOf(page).waitFor({ state: 'detached' });
  await panel.getByRole('status').filter({ hasText: 'Order ZZ-20418 is up to date again' }).waitFor();
  expect(await focusOf(page)).toBe('Report a problem');
  const after = await action.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? Number.NaN))).toBeLessThan(2);
  expectQuiet(outage);
});
