import { expect, test } from 'vitest';
import { bellOf, callHandle, htmlPage, openPanel, panelOf, scriptTag, showPage } from './hostPage.ts';
import { type OpenShop, useBrowser } from './openShop.ts';
import { longPage, openPhonePage, phone, tapBell } from './phone.ts';
import { back, heard, isClosed, length, onOwnEntry, onPanelEntry, openApp, router } from './phoneApp.ts';
import { useServer } from './useServer.ts';

const shop = useServer();
const browser = useBrowser();
const openShop: OpenShop = (window) => browser.openShop({ baseURL: shop.url, ...window });

test('back goes a screen back in the sheet, closes it at its first screen, and the page stays where it is', async () => {
  const { page, expectQuiet } = await openApp(openShop);
  const entries = await length(page);
  const panel = await tapBell(page);
  await onPanelEntry(page);
  await panel.getByRole('button', { name: 'Track an order' }).tap();
  await panel.getByRole('heading', { name: 'Find your order' }).waitFor();
  expect(await length(page)).toBe(entries + 1);
  await back(page);
  await panel.getByRole('heading', { name: 'Hello' }).waitFor();
  await onPanelEntry(page);
  await back(page);
  await isClosed(page);
  await onOwnEntry(page);
  expect(await length(page)).toBe(entries + 1);
  expect(await heard(page)).toEqual([]);
  expectQuiet();
});

test('back declines a question, closes a menu, and takes back one step of a return', async () => {
  const { page, expectQuiet } = await openApp(openShop);
  const panel = await tapBell(page);
  await panel.getByRole('button', { name: 'More options' }).tap();
  await panel.getByRole('menuitem', { name: 'Privacy' }).waitFor();
  await back(page);
  await panel.getByRole('menuitem', { name: 'Privacy' }).waitFor({ state: 'detached' });
  await onPanelEntry(page);
  await callHandle(page, 'open', 'privacy');
  await panel.getByRole('button', { name: 'Forget me on this device' }).tap();
  await panel.getByRole('alertdialog').waitFor();
  await back(page);
  await panel.getByRole('alertdialog').waitFor({ state: 'detached' });
  await panel.getByRole('heading', { name: 'What this device remembers' }).waitFor();
  await onPanelEntry(page);
  await callHandle(page, 'open', 'orders/lookup');
  await panel.getByRole('textbox', { name: 'Order number' }).fill('ZZ-20410');
  await panel.getByRole('textbox', { name: 'E-mail address' }).fill('elke@peeters.example');
  await panel.getByRole('button', { name: 'Show my order' }).tap();
  await panel.getByRole('button', { name: 'Return or exchange' }).tap();
  await panel.getByRole('checkbox').first().check();
  await panel.getByRole('button', { name: 'Continue' }).tap();
  await panel.getByRole('heading', { name: /^Why is the/ }).waitFor();
  await back(page);
  await panel.getByRole('heading', { name: 'What would you like to send back?' }).waitFor();
  await onPanelEntry(page);
  expect(await heard(page)).toEqual([]);
  expectQuiet();
});

test('closed by its button the sheet takes its entry away; forward opens it again and back closes it', async () => {
  const { page, expectQuiet } = await openApp(openShop);
  const panel = await tapBell(page);
  await onPanelEntry(page);
  await panel.getByRole('button', { name: 'Close help' }).tap();
  await isClosed(page);
  await onOwnEntry(page);
  await page.evaluate(() => history.forward());
  await panel.waitFor();
  await back(page);
  await isClosed(page);
  await onOwnEntry(page);
  expect(await heard(page)).toEqual([]);
  // The page's own way back is the next.
  await back(page);
  await expect.poll(() => page.url()).toBe('about:blank');
  expectQuiet();
});

test('opened again as soon as it was closed, the sheet has its entry, and only one', async () => {
  const { page, expectQuiet } = await openApp(openShop);
  const entries = await length(page);
  await tapBell(page);
  for (let times = 0; times < 4; times++) {
    await callHandle(page, 'close');
    await callHandle(page, 'open');
  }
  await onPanelEntry(page);
  expect(await length(page)).toBe(entries + 1);
  await back(page);
  await isClosed(page);
  await onOwnEntry(page);
  expect(await heard(page)).toEqual([]);
  expectQuiet();
});

test('reloaded with the sheet open, the page and the sheet go on as ever', async () => {
  const { page, expectQuiet } = await openPhonePage(openShop, longPage());
  await tapBell(page);
  await expect.poll(() => page.evaluate(() => history.state)).toEqual({ counterbell: true });
  const entries = await length(page);
  await page.reload();
  await bellOf(page).waitFor();
  await isClosed(page);
  await tapBell(page);
  expect(await length(page)).toBe(entries);
  await back(page);
  await isClosed(page);
  await expect.poll(() => page.evaluate(() => history.state)).toBe(null);
  await tapBell(page);
  await expect.poll(() => page.evaluate(() => history.state)).toEqual({ counterbell: true });
  expectQuiet();
});

test('opened by an address and untouched, the sheet leaves the history alone until the shopper does something', async () => {
  const { page, expectQuiet } = await openShop(phone);
  // What a test evaluates in a page counts as a shopper's touch in Chromium.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: false, isActive: false } }),
  );
  await page.goto('/#counterbell/article/return-window');
  const panel = panelOf(page);
  await panel.getByRole('heading', { name: 'How long do I have to return something?' }).waitFor();
  const entries = await length(page);
  expect(await page.evaluate(() => history.state)).toBe(null);
  await panel.getByRole('region', { name: 'Related' }).getByRole('button').first().tap();
  await expect.poll(() => page.evaluate(() => history.state)).toEqual({ counterbell: true });
  expect(await length(page)).toBe(entries + 1);
  expectQuiet();
});

test('analytics that count a page view with each new entry count none for the sheet', async () => {
  const wrapped = `<script>
    window.views = 0;
    const { pushState } = history;
    history.pushState = (...given) => { views++; return pushState.apply(history, given); };
  </script>`;
  const { page, expectQuiet } = await openPhonePage(openShop, longPage(wrapped));
  await tapBell(page);
  await expect.poll(() => page.evaluate(() => history.state)).toEqual({ counterbell: true });
  await back(page);
  await isClosed(page);
  expect(await page.evaluate('views')).toBe(0);
  expectQuiet();
});

test('beside the page, as on a desktop, the panel puts nothing in the history', async () => {
  const { page, expectQuiet } = await openShop({ path: 'about:blank' });
  await showPage(page, htmlPage(scriptTag(), router));
  const entries = await length(page);
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Track an order' }).click();
  await panel.getByRole('heading', { name: 'Find your order' }).waitFor();
  expect(await length(page)).toBe(entries);
  expect(await page.evaluate(() => history.state)).toEqual({ index: 0 });
  await back(page);
  await expect.poll(() => page.url()).toBe('about:blank');
  expectQuiet();
});
