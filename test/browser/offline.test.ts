import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DeskReturnListSchema } from '#server/desk/deskContract.ts';
import { readDesk } from './agent.ts';
import { keptKeys, personalKeys } from './keptKeys.ts';
import { useBrowser } from './openShop.ts';
import { seeStocked } from './seeStocked.ts';
import { answerReturn, beginReturn, openPanel, openRoute, panelOf, press, showOrder } from './shopper.ts';
import { useServer } from './useServer.ts';

const { openShop: openShared } = useBrowser();
/** A shop of its own: what is returned here, other tests return too. */
const server = useServer();
const openShop = () => openShared({ baseURL: server.url });

/** What an outage makes a browser say. */
const outage = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION/;

async function returnsOf(orderNumber: string) {
  const { returns } = await readDesk('returns', DeskReturnListSchema, server.url);
  return returns.filter((one) => one.orderNumber === orderNumber);
}

/** Answers a return up to its amounts, loses the connection and confirms it. */
async function confirmOffline(page: Page, number: string, email: string, item: string) {
  const panel = await beginReturn(page, number, email);
  await answerReturn(page, {
    item,
    reason: 'I changed my mind',
    resolution: 'Shop credit',
    method: 'Bring it to the shop',
  });
  await seeStocked(page);
  await page.context().setOffline(true);
  await press(page, 'Confirm return');
  await panel.getByRole('heading', { name: 'Your return is kept on this device' }).waitFor();
  return panel;
}

test('a return confirmed without a connection is queued, taken back, confirmed again and made once', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await confirmOffline(page, 'ZZ-20388', 'amira@haddad.example', 'Key loop Teyler');
  await panel.getByText('Number 1 in the queue.').waitFor();
  await press(page, 'Take it back');
  await panel.getByRole('heading', { name: 'Check and confirm' }).waitFor();
  await page.context().setOffline(false);
  await panel.getByText('You get back').waitFor();
  await expect
    .poll(() => panel.getByRole('button', { name: 'Confirm return' }).getAttribute('aria-disabled'))
    .toBeNull();
  await page.context().setOffline(true);
  await press(page, 'Confirm return');
  await panel.getByRole('heading', { name: 'Your return is kept on this device' }).waitFor();
  await openRoute(page, 'waiting');
  await panel.getByText('Return of Key loop Teyler').filter({ visible: true }).waitFor();
  await panel.getByText('Number 1 in the queue', { exact: true }).filter({ visible: true }).waitFor();
  await page.context().setOffline(false);
  await panel.getByRole('heading', { name: 'Nothing is waiting' }).waitFor();
  expect(await returnsOf('ZZ-20388')).toHaveLength(1);
  expectQuiet(outage);
});

test('a return that waits goes out by itself on another page of the shop, without the bell being rung', async () => {
  const { page, expectQuiet } = await openShop();
  await confirmOffline(page, 'ZZ-20173', 'noor@bakker.example', 'Cardholder Sluis');
  await page.context().setOffline(false);
  await page.goto('/cart/');
  await expect.poll(async () => (await returnsOf('ZZ-20173')).length).toBe(1);
  expectQuiet(outage);
});

test('without a connection answers are read, the last order is seen as of its time, and home says so calmly', async () => {
  const { page, expectQuiet } = await openShop();
  await showOrder(page, 'ZZ-20418', 'noor@bakker.example');
  await openRoute(page, 'answers');
  await openRoute(page, 'article/return-window');
  const panel = panelOf(page);
  await panel.getByText('Did this answer your question?').waitFor();
  await page.context().setOffline(true);
  await openRoute(page, 'orders/ZZ-20418');
  await panel
    .getByText(/^As of /)
    .first()
    .waitFor();
  await openRoute(page, 'article/return-window');
  await panel.getByRole('button', { name: 'Yes', exact: true }).click();
  await panel.getByText('Thanks, it’s kept on this device').waitFor();
  await openRoute(page, 'home');
  await panel.getByText('You can read on. What you send is kept here and sent later.').waitFor();
  await panel.getByText('1 thing waits to be sent').waitFor();
  await page.context().setOffline(false);
  await expect.poll(() => panel.getByText('1 thing waits to be sent').count()).toBe(0);
  expectQuiet(outage);
});

test('every key on the device is in the privacy table, and signing out leaves none, in both tabs', async () => {
  const { page, expectQuiet } = await openShop();
  const other = await page.context().newPage();
  await other.goto('/cart/');
  await openPanel(other);
  await confirmOffline(page, 'ZZ-20410', 'elke@peeters.example', 'Belt Kade');
  const table = await readFile(join(import.meta.dirname, '../../docs/privacy.md'), 'utf8');
  const listed = [...table.matchAll(/^\| `([^`]+)` \| `([^`]+)` \|/gmu)].map(
    ([, database = '', key = '']) =>
      new RegExp(`^${database}: ${key.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/<[^>]+>/gu, '.+')}$`),
  );
  const keys = await keptKeys(page);
  expect(keys.length).toBeGreaterThan(4);
  expect(keys.filter((key) => !listed.some((pattern) => pattern.test(key)))).toEqual([]);
  await page.evaluate('counterbell.logout()');
  await expect.poll(() => personalKeys(page)).toEqual([]);
  await page.context().setOffline(false);
  await other.bringToFront();
  await expect.poll(() => panelOf(other).getByText('waits to be sent').count()).toBe(0);
  expect(await personalKeys(page)).toEqual([]);
  expect(await returnsOf('ZZ-20410')).toEqual([]);
  expectQuiet(outage);
});
