import { expect, test } from 'vitest';
import { bellOf, callHandle, htmlPage, openPanel, panelOf, scriptTag, showPage } from './hostPage.ts';
import { useBrowser } from './openShop.ts';

const { openShop } = useBrowser();
const openBlank = () => openShop({ path: 'about:blank' });

test.each([404, 'blocked'] as const)(
  'a panel that cannot be loaded (%s) is told beside the bell, and the next click tries again',
  async (trouble) => {
    const { page } = await openBlank();
    await page.route('**/counterbell/panel-*', (route) =>
      trouble === 404 ? route.fulfill({ status: 404, body: 'gone' }) : route.abort(),
    );
    await showPage(page, htmlPage(scriptTag()));
    await bellOf(page).click();
    const note = page.locator('counterbell-widget').getByRole('alert');
    await note.waitFor();
    expect(await note.textContent()).toBe('Try again');
    await page.unroute('**/counterbell/panel-*');
    await openPanel(page);
    expect(await note.count()).toBe(0);
  },
);

test('going through the panel adds nothing to the page’s history', async () => {
  const { page, expectQuiet } = await openBlank();
  await showPage(page, htmlPage(scriptTag()));
  const before = await page.evaluate(() => history.length);
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Track an order' }).click();
  await panel.getByRole('button', { name: 'Back' }).click();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await panelOf(page).waitFor({ state: 'hidden' });
  expectQuiet();
});

test.each([
  [
    'throws',
    'Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("denied", "SecurityError") } })',
  ],
  [
    'never answers',
    'IDBFactory.prototype.open = () => ({}); IDBFactory.prototype.databases = () => new Promise(() => {})',
  ],
])('where the browser’s database %s the panel works, and says what is not kept', async (_, sabotage) => {
  const { page, expectQuiet } = await openBlank();
  await page.addInitScript(sabotage);
  await showPage(page, htmlPage(scriptTag()));
  const panel = await openPanel(page);
  await callHandle(page, 'open', 'contact/conversation');
  await panel.getByRole('textbox', { name: 'Write a message' }).fill('Is the tote waterproof?');
  await panel.getByRole('button', { name: 'Send' }).click();
  await panel.getByText('Delivered').waitFor();
  await panel.getByText('This browser keeps nothing.').waitFor();
  expectQuiet();
});
