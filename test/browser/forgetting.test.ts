import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { callHandle, htmlPage, openPanel, panelOf, scriptTag, showPage } from './hostPage.ts';
import { keptKeys } from './keptKeys.ts';
import { useBrowser } from './openShop.ts';
import { findOrder, seeDelivered, sendMessage } from './storageJourneys.ts';
import { useServer } from './useServer.ts';

const { openShop } = useBrowser();
const shop = useServer();

const openBlank = () => openShop({ path: 'about:blank', baseURL: shop.url });

/** What is kept of the shopper; what the shop tells everyone is not. */
const keptOfShopper = async (page: Page) =>
  (await keptKeys(page)).filter((key) => !key.startsWith('counterbell-cache: '));

/** Everything a page of the shop's origin can keep besides IndexedDB, and what its address says. */
const keptElsewhere = (page: Page) =>
  page.evaluate(async () => ({
    localStorage: { ...localStorage },
    sessionStorage: { ...sessionStorage },
    cookies: document.cookie,
    caches: await caches.keys(),
    address: location.pathname + location.search + location.hash,
    history: JSON.stringify(history.state),
  }));

/** Looks an order up, writes to the shop, and leaves words half written. */
async function leaveTraces(page: Page): Promise<void> {
  const frame = page.mainFrame();
  await openPanel(page);
  await findOrder(frame, 'ZZ-20418', 'noor@bakker.example');
  await sendMessage(frame, 'Is it on its way?');
  await seeDelivered(frame);
  await panelOf(page).getByRole('textbox', { name: 'Write a message' }).fill('And another thing');
}

async function askToBeForgotten(page: Page): Promise<void> {
  const panel = panelOf(page);
  await callHandle(page, 'open', 'privacy');
  await panel.getByRole('button', { name: 'Forget me on this device' }).click();
  await panel.getByRole('button', { name: 'Forget me', exact: true }).click();
}

test.each([
  ['who asks to be forgotten', askToBeForgotten],
  ['who signs out', (page: Page) => callHandle(page, 'logout')],
])('a shopper %s leaves no key behind, whatever another tab was about to save', async (_, forget) => {
  const { page, expectQuiet } = await openBlank();
  await showPage(page, htmlPage(scriptTag()));
  await leaveTraces(page);
  const other = await page.context().newPage();
  await showPage(other, htmlPage(scriptTag()));
  await openPanel(other);
  await findOrder(other.mainFrame(), 'ZZ-20388', 'amira@haddad.example');
  await panelOf(other).getByRole('button', { name: 'Return or exchange' }).click();
  await panelOf(other).getByRole('checkbox', { name: 'Key loop Teyler' }).check();
  await expect.poll(() => keptOfShopper(page)).toContainEqual(expect.stringContaining('returns.draft.'));
  expect(await keptOfShopper(page)).toContain('counterbell-conversation: guest/conversation');

  // A choice that is saved only after a pause.
  await panelOf(other).getByRole('checkbox', { name: 'Key loop Teyler' }).uncheck();
  await forget(page);
  await expect.poll(() => keptOfShopper(other)).toEqual([]);
  await panelOf(other).getByRole('searchbox').waitFor();
  expect(await panelOf(other).textContent()).not.toMatch(/ZZ-\d/u);
  await other.goto('about:blank');
  await expect.poll(() => keptOfShopper(page)).toEqual([]);
  expect(await panelOf(page).textContent()).not.toMatch(/ZZ-\d/u);
  expectQuiet();
});

test('nothing is kept before the shopper asks for help, and then nothing of it outside of IndexedDB', async () => {
  const { page, expectQuiet } = await openBlank();
  await showPage(page, htmlPage(scriptTag()));
  const before = await keptElsewhere(page);
  expect(before).toMatchObject({ localStorage: {}, sessionStorage: {}, cookies: '', caches: [] });
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await leaveTraces(page);
  expect((await keptOfShopper(page)).length).toBeGreaterThan(3);
  expect(await keptElsewhere(page)).toEqual(before);
  expectQuiet();
});

test('what is over or damaged is deleted when the panel is opened, although nobody looks for it', async () => {
  const { page, expectQuiet } = await openBlank();
  await showPage(page, htmlPage(scriptTag()));
  await page.evaluate(async () => {
    for (const name of ['counterbell', 'counterbell-conversation', 'counterbell-cache']) {
      const opening = indexedDB.open(name);
      opening.onupgradeneeded = () => {
        const records = opening.result.createObjectStore('records');
        records.put({ version: 1, expiresAt: 1, value: 'Noor Bakker' }, 'guest/of-old');
        records.put('Noor Bakker', 'guest/damaged');
        records.put({ version: 2, value: 'of a later version' }, 'guest/later');
      };
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      opening.result.close();
    }
  });
  await openPanel(page);
  const swept = async () => (await keptKeys(page)).filter((key) => /of-old|damaged/u.test(key));
  await expect.poll(swept).toEqual([]);
  expect(await keptKeys(page)).toContain('counterbell: guest/later');
  expectQuiet();
});
