import { expect, test } from 'vitest';
import { panelOf } from './hostPage.ts';
import { useBrowser } from './openShop.ts';
import { tapBell } from './phone.ts';
import { back, isClosed, onPanelEntry, openApp } from './phoneApp.ts';

const browser = useBrowser();

test.each([
  ['the app goes on in the moment the sheet closes', "counterbell.close(); go('?bag=1')"],
  ['the app goes on while the sheet is open', "go('?bag=1'); counterbell.close()"],
])('where %s, it goes where it went, and back leads to where it was', async (_, act) => {
  const { page, expectQuiet } = await openApp(browser.openShop);
  await tapBell(page);
  await onPanelEntry(page);
  await page.evaluate(act);
  await isClosed(page);
  await expect.poll(() => page.locator('output').textContent()).toContain('?bag=1');
  await page.waitForLoadState('networkidle');
  expect(page.url()).toContain('?bag=1');
  await back(page);
  await expect.poll(() => page.locator('output').textContent()).toBe('/merchant.page');
  await isClosed(page);
  expectQuiet();
});

test('a page that leaves for another as it closes the sheet gets there', async () => {
  const { page, expectQuiet } = await openApp(browser.openShop);
  await tapBell(page);
  await onPanelEntry(page);
  await page.evaluate("counterbell.close(); location.assign('/nl/')");
  await page.waitForURL('**/nl/');
  expectQuiet();
});

test('deep links open screens while the sheet is open, and their entries are the page’s own', async () => {
  const { page, expectQuiet } = await openApp(browser.openShop);
  await page.evaluate("location.hash = '#top'");
  await tapBell(page);
  await page.evaluate("location.hash = '#counterbell/article/return-window'");
  const panel = panelOf(page);
  const heading = panel.getByRole('heading', { name: 'How long do I have to return something?' });
  await heading.waitFor();
  await back(page);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#top');
  expect(await panel.isVisible()).toBe(true);
  await back(page);
  await heading.waitFor({ state: 'hidden' });
  await back(page);
  await isClosed(page);
  expect(await page.evaluate(() => location.hash)).toBe('#top');
  expectQuiet();
});

test('a page that replaces its address under the sheet is told when back leads to the one before', async () => {
  const { page, expectQuiet } = await openApp(browser.openShop);
  await tapBell(page);
  await onPanelEntry(page);
  await page.evaluate("history.replaceState({ index: 7 }, '', '?sort=price')");
  await back(page);
  await isClosed(page);
  expect(await page.evaluate(() => location.search)).toBe('');
  await expect.poll(() => page.locator('output').textContent()).toBe('/merchant.page');
  expectQuiet();
});
