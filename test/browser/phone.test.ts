import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { callHandle, panelOf } from './hostPage.ts';
import { useBrowser } from './openShop.ts';
import { longPage, openPhonePage, phone, tapBell } from './phone.ts';

const { openShop } = useBrowser();

const boxOf = (page: Page, selector: string) =>
  panelOf(page)
    .locator(selector)
    .filter({ visible: true })
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().toJSON()));

test('on a phone the panel fills the screen, keeps clear of notch and home bar, and closes by Escape', async () => {
  const { page, devtools, expectQuiet } = await openPhonePage(openShop);
  await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 47, bottom: 34 } });
  const panel = await tapBell(page);
  expect(await panel.getAttribute('aria-modal')).toBe('true');
  expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, ...phone.viewport });
  expect(await panel.evaluate((element) => getComputedStyle(element).borderRadius)).toBe('0px');
  const closer = await panel.getByRole('button', { name: 'Close help' }).boundingBox();
  expect(closer?.y).toBeGreaterThanOrEqual(47);
  const [foot] = await boxOf(page, '.foot > *');
  expect(foot?.bottom).toBeLessThanOrEqual(844 - 34);
  // Somewhere that takes no focus, so that nothing in the panel has it.
  await page.touchscreen.tap(180, 110);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.body.inert)).toBe(false);
  expectQuiet();
});

test('a body that the page puts in place of its own while the sheet is open is out of reach too, and in reach afterwards', async () => {
  const { page, expectQuiet } = await openPhonePage(openShop);
  const panel = await tapBell(page);
  await page.evaluate(() => {
    const body = document.createElement('body');
    body.append('Another page');
    document.documentElement.replaceChild(body, document.body);
  });
  await expect.poll(() => page.evaluate(() => document.body.inert)).toBe(true);
  await panel.getByRole('button', { name: 'Close help' }).tap();
  await panel.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.body.inert)).toBe(false);
  expectQuiet();
});

test('a field is 16 pixels at least, so that no phone zooms into it', async () => {
  const { page, expectQuiet } = await openPhonePage(openShop);
  const panel = await tapBell(page);
  const sizes: Record<string, readonly number[]> = {};
  const stops = [
    ['home', 'searchbox'],
    ['answers', 'combobox'],
    ['orders/lookup', 'textbox'],
    ['contact/conversation', 'textbox'],
  ] as const;
  for (const [route, role] of stops) {
    await callHandle(page, 'open', route);
    await panel.getByRole(role).first().waitFor();
    sizes[route] = await panel
      .locator('.layer:not([inert]) :is(input:not([type=checkbox], [type=radio]), textarea)')
      .evaluateAll((fields) => fields.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)));
  }
  for (const [route, found] of Object.entries(sizes)) {
    expect(found.length, route).toBeGreaterThan(0);
    expect(Math.min(...found), route).toBeGreaterThanOrEqual(16);
  }
  expectQuiet();
});

/** Drags a finger up or down over a place of the screen. */
async function drag(page: Page, y: number, distance: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.synthesizeScrollGesture', { x: 190, y, yDistance: distance, speed: 3000 });
}

test('nothing behind the sheet scrolls, a pull does not reload, and afterwards the page is as it was', async () => {
  const style = '<style>body { overflow-x: hidden; block-size: 100%; margin: 0 }</style>';
  const { page, expectQuiet } = await openPhonePage(openShop, longPage(style));
  const pageState = () =>
    page.evaluate(() => ({
      root: document.documentElement.getAttribute('style'),
      body: document.body.getAttribute('style'),
      sheets: document.adoptedStyleSheets.length,
      inert: document.body.inert,
      top: scrollY,
    }));
  await page.evaluate(() => {
    document.body.style.overflowY = 'scroll';
    document.documentElement.style.setProperty('overscroll-behavior', 'auto');
    scrollTo(0, 700);
  });
  const before = await pageState();
  expect(before.top).toBe(700);
  await page.evaluate("window.isSame = 'yes'");
  await tapBell(page);
  for (const y of [30, 400]) {
    await drag(page, y, -500);
    await drag(page, y, 900);
    expect(await page.evaluate(() => scrollY)).toBe(700);
  }
  expect(await page.evaluate('getComputedStyle(document.documentElement).overscrollBehaviorY')).toBe('none');
  expect(await page.evaluate('window.isSame')).toBe('yes');
  await callHandle(page, 'close');
  expect(await pageState()).toEqual(before);
  await drag(page, 400, -300);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(800);
  expectQuiet();
});

test('what the page does to its own scrolling while the sheet is open stays done', async () => {
  const { page, expectQuiet } = await openPhonePage(openShop);
  await tapBell(page);
  await page.evaluate(() => {
    document.documentElement.style.overflow = 'auto';
    document.body.style.cssText = 'overflow: auto; color: navy';
    scrollTo(0, 500);
  });
  await callHandle(page, 'close');
  const left = await page.evaluate(() => [
    document.documentElement.getAttribute('style'),
    document.body.getAttribute('style'),
    scrollY,
  ]);
  expect(left).toEqual(['overflow: auto;', 'overflow: auto; color: navy;', 500]);
  expectQuiet();
});

test('destroyed while the sheet is open, the widget leaves the page as it was', async () => {
  const { page, expectQuiet } = await openPhonePage(openShop);
  const entries = await page.evaluate(() => history.length);
  await tapBell(page);
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  await callHandle(page, 'destroy');
  await expect.poll(() => page.evaluate(() => history.state)).toBe(null);
  expect(
    await page.evaluate(() => [
      document.querySelectorAll('counterbell-widget').length,
      document.adoptedStyleSheets.length,
      document.body.inert,
      document.documentElement.getAttribute('style'),
    ]),
  ).toEqual([0, 0, false, null]);
  await page.getByRole('link', { name: 'A bag' }).tap();
  await expect.poll(() => page.url()).toContain('#bag');
  await page.goBack();
  await expect.poll(() => page.url()).not.toContain('#bag');
  expectQuiet();
});

test('two fingers zoom the sheet as they zoom any page, and leave it its size', async () => {
  const { page, devtools, expectQuiet } = await openPhonePage(openShop);
  await tapBell(page);
  await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await expect.poll(() => page.evaluate(() => visualViewport?.height)).toBe(422);
  const [box] = await boxOf(page, 'xpath=self::*');
  expect(box).toMatchObject({ width: 390, height: 844 });
  expectQuiet();
});
