import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './openShop.ts';
import { fetched, seeStocked, stock } from './seeStocked.ts';
import { openConversation, openPanel, openRoute, panelOf, press, say } from './shopper.ts';

const { openShop } = useBrowser();

/** What an outage makes a browser say. */
const outage = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION/;

/** Opens the panel and leaves it open until it has what it needs without a connection. */
async function stockUp(page: Page) {
  const panel = await openPanel(page);
  await seeStocked(page);
  return panel;
}

test('after the panel was open for a while, what was never opened is searched, read, filled in and queued offline', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await stockUp(page);
  await press(page, 'Close help');
  await page.context().setOffline(true);
  await openPanel(page);
  await panel.getByRole('searchbox').fill('how long do I have to send something back');
  await panel
    .getByRole('option', { name: /return/i })
    .first()
    .click();
  await panel.getByText('Kept on this device as words alone, without pictures and links').waitFor();
  await panel
    .getByText(/30 days/)
    .filter({ visible: true })
    .first()
    .waitFor();
  await openConversation(page);
  await say(page, 'Is the tote waterproof?');
  await panel.getByText('Waiting for a connection, number 1').waitFor();
  await openRoute(page, 'waiting');
  await panel.getByText('Number 1 in the queue', { exact: true }).waitFor();
  await press(page, 'Take it back');
  await panel.getByText('Taken back. It isn’t sent.').waitFor();
  await openRoute(page, 'orders/lookup');
  const number = panel.getByRole('textbox', { name: 'Order number' });
  await number.fill('ZZ-20418');
  await openRoute(page, 'home');
  await openRoute(page, 'orders/lookup');
  await expect.poll(() => number.inputValue()).toBe('ZZ-20418');
  await openRoute(page, 'article/return-window');
  await page.context().setOffline(false);
  await panel.getByText(/^Updated /).waitFor();
  expectQuiet(outage);
});

test('behind a portal that wants a sign-in first, the shopper is told of no connection, and what is sent waits', async () => {
  const { page } = await openShop();
  const panel = await stockUp(page);
  await page.route('**/api/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Welcome to our Wi-Fi</h1>' }),
  );
  await openConversation(page);
  await say(page, 'Is the tote waterproof?');
  await panel.getByText('Waiting for a connection, number 1').waitFor();
  await openRoute(page, 'home');
  await panel.getByText('You can read on. What you send is kept here and sent later.').waitFor();
  expect(await panel.textContent()).not.toMatch(/Wi-Fi|make sense/);
  await page.unroute('**/api/**');
  await press(page, 'Try again');
  await panel.getByText('You can read on.').waitFor({ state: 'detached' });
  await openConversation(page);
  await panel.getByText('Delivered').waitFor();
});

test('without a connection the next page of the shop shows the copies, and a draft goes on', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await stockUp(page);
  await openRoute(page, 'article/return-window');
  await panel.getByText(/^Updated /).waitFor();
  await openConversation(page);
  await panel.getByRole('textbox', { name: 'Write a message' }).fill('Is the belt');
  await press(page, 'Back');
  await page.route('**/api/**', (route) => route.abort());
  await page.goto('/cart/');
  await openPanel(page);
  await panel.getByText('Popular questions').waitFor();
  await openRoute(page, 'article/return-window');
  await panel.getByText(/^Updated /).waitFor();
  await openConversation(page);
  const field = panel.getByRole('textbox', { name: 'Write a message' });
  await expect.poll(() => field.inputValue()).toBe('Is the belt');
  expectQuiet(outage);
});

test('a shopper who saves data is sent nothing they did not ask for', async () => {
  const { page, expectQuiet } = await openShop({ path: 'about:blank' });
  await page.addInitScript('Object.defineProperty(navigator, "connection", { value: { saveData: true } })');
  await page.clock.install();
  await page.goto('/');
  await openPanel(page);
  await page.clock.fastForward(60_000);
  await page.waitForLoadState('networkidle');
  expect(await fetched(page)).not.toEqual(expect.arrayContaining(['articles']));
  expect((await fetched(page)).filter((name) => stock.slice(3).includes(name))).toEqual([]);
  expect(await panelOf(page).isVisible()).toBe(true);
  expectQuiet();
});
