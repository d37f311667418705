import { expect, test } from 'vitest';
import { bellOf, callHandle, htmlPage, openPanel, panelOf, scriptTag, showPage } from './hostPage.ts';
import { keptKeys } from './keptKeys.ts';
import { useBrowser } from './openShop.ts';
import { findOrder, seeDelivered, sendMessage } from './storageJourneys.ts';
import { useServer } from './useServer.ts';

const { openShop } = useBrowser();
const shop = useServer();

test('nothing is kept before the shopper consents, and nothing once they take it back, without a reload', async () => {
  const { page, expectQuiet } = await openShop({ path: 'about:blank', baseURL: shop.url });
  await showPage(page, htmlPage(scriptTag('data-storage="none"')));
  await openPanel(page);
  await callHandle(page, 'open', 'privacy');
  await panelOf(page).getByText('Kept until you close this tab').first().waitFor();
  expect(await panelOf(page).getByText('30 days').count()).toBe(0);
  await callHandle(page, 'open', 'orders');
  await panelOf(page).getByRole('checkbox').waitFor({ state: 'detached' });
  await findOrder(page.mainFrame(), 'ZZ-20418', 'noor@bakker.example');
  await sendMessage(page.mainFrame(), 'Is it on its way?');
  await seeDelivered(page.mainFrame());
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);

  await callHandle(page, 'update', { storage: 'auto' });
  await sendMessage(page.mainFrame(), 'And the strap?');
  await expect.poll(() => keptKeys(page)).toContain('counterbell-conversation: guest/conversation');

  await callHandle(page, 'update', { storage: 'none' });
  await expect.poll(() => page.evaluate(() => indexedDB.databases())).toEqual([]);
  await callHandle(page, 'open', 'orders');
  await findOrder(page.mainFrame(), 'ZZ-20388', 'amira@haddad.example');
  await callHandle(page, 'open', 'home');
  await panelOf(page).getByRole('searchbox').waitFor();
  expect(await panelOf(page).textContent()).not.toContain('Arriving');
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  expectQuiet();
});

test('what an earlier page kept is neither read nor deleted until the shopper consents again', async () => {
  const { page, expectQuiet } = await openShop({ path: 'about:blank', baseURL: shop.url });
  await showPage(page, htmlPage(scriptTag()));
  await openPanel(page);
  await findOrder(page.mainFrame(), 'ZZ-20418', 'noor@bakker.example');
  await expect.poll(() => keptKeys(page)).toContain('counterbell: guest/orders.last');
  await showPage(page, htmlPage(scriptTag('data-storage="none"')));
  await bellOf(page).waitFor();
  const panel = await openPanel(page);
  await panel.getByRole('searchbox').waitFor();
  expect(await panel.textContent()).not.toContain('ZZ-20418');
  expect(await keptKeys(page)).toContain('counterbell: guest/orders.last');
  expectQuiet();
});
