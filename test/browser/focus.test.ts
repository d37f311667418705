import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bellOf, callHandle, htmlPage, openPanel, panelOf, scriptTag, showPage } from './hostPage.ts';
import { useBrowser } from './openShop.ts';

const { openShop } = useBrowser();

async function openShopPage(width: number) {
  const shopper = await openShop({ path: 'about:blank', viewport: { width, height: 640 } });
  const bodyText = '<main><h1>Bags</h1><a href="#bag">A bag</a></main>';
  await showPage(shopper.page, htmlPage(scriptTag(), bodyText));
  await bellOf(shopper.page).waitFor();
  return shopper;
}

/** Role and name of what has the focus, seen through shadow roots. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const name = active?.getAttribute('aria-label') ?? active?.textContent?.trim();
    return `${active?.tagName.toLowerCase()} ${active instanceof HTMLInputElement ? active.name || active.type : name}`;
  });

test('the focus goes where a screen begins, back to what led away, and to the launcher in the end', async () => {
  const { page, expectQuiet } = await openShopPage(1280);
  const panel = await openPanel(page);
  await expect.poll(() => focused(page)).toMatch(/^(input search|h2 Hello)$/);
  await panel.getByRole('button', { name: 'Track an order' }).click();
  await expect.poll(() => focused(page)).toMatch(/^(input number|h2 Find your order|h2 Track an order)$/);
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect.poll(() => focused(page)).toBe('button Track an order');
  await page.keyboard.press('Escape');
  await panelOf(page).waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe('button Help');
  expectQuiet();
});

test('beside the page, the panel takes nothing of it away', async () => {
  const { page, expectQuiet } = await openShopPage(1280);
  const panel = await openPanel(page);
  expect(await panel.getAttribute('aria-modal')).toBe('false');
  await page.getByRole('link', { name: 'A bag' }).click();
  expect(page.url()).toContain('#bag');
  expectQuiet();
});

test('on a phone the panel is a modal sheet over a page that is out of reach, and in reach again when it closes', async () => {
  const { page, expectQuiet } = await openShopPage(320);
  const inert = () => page.evaluate(() => document.body.inert);
  const panel = await openPanel(page);
  expect(await panel.getAttribute('aria-modal')).toBe('true');
  expect(await inert()).toBe(true);
  expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 640 });
  for (let presses = 0; presses < 25; presses++) {
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toBe('a A bag');
  }
  await callHandle(page, 'close');
  expect(await inert()).toBe(false);
  await page.getByRole('link', { name: 'A bag' }).focus();
  expect(await focused(page)).toBe('a A bag');
  expectQuiet();
});

test('Escape in the menu and in the dialog closes just that', async () => {
  const { page, expectQuiet } = await openShopPage(1280);
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'More options' }).click();
  await panel.getByRole('menuitem', { name: 'Privacy' }).waitFor();
  await page.keyboard.press('Escape');
  await panel.getByRole('menuitem', { name: 'Privacy' }).waitFor({ state: 'detached' });
  await callHandle(page, 'open', 'privacy');
  await panel.getByRole('button', { name: 'Forget me on this device' }).click();
  const dialog = panel.getByRole('alertdialog').or(panel.getByRole('dialog'));
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await panel.isVisible()).toBe(true);
  expect(await focused(page)).toBe('button Forget me on this device');
  expectQuiet();
});
