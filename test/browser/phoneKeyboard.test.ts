import { expect, test } from 'vitest';
import { callHandle, panelOf } from './hostPage.ts';
import { useBrowser } from './openShop.ts';
import { longPage, openPhonePage, tapBell } from './phone.ts';
import { bringKeyboard, showKeyboard } from './showKeyboard.ts';

const { openShop } = useBrowser();
const openPage = () => openPhonePage(openShop, longPage(), bringKeyboard);

test('what is written and where it is written stay above the keyboard, wherever the browser scrolled', async () => {
  const { page, expectQuiet } = await openPage();
  await tapBell(page);
  await callHandle(page, 'open', 'contact/conversation');
  const field = panelOf(page).getByRole('textbox', { name: 'Write a message' });
  await field.tap();
  for (const [height, offsetTop] of [
    [510, 0],
    [510, 120],
  ] as const) {
    await showKeyboard(page, height, offsetTop);
    const panel = await panelOf(page).boundingBox();
    expect(panel).toEqual({ x: 0, y: offsetTop, width: 390, height });
    const box = await field.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(offsetTop + height);
  }
  await showKeyboard(page, 844);
  expect(await panelOf(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  expectQuiet();
});

test('on the smallest phone, too, bar and composer are both seen above the keyboard', async () => {
  const { page, expectQuiet } = await openPage();
  await page.setViewportSize({ width: 320, height: 640 });
  await tapBell(page);
  await callHandle(page, 'open', 'contact/conversation');
  const field = panelOf(page).getByRole('textbox', { name: 'Write a message' });
  await field.tap();
  await showKeyboard(page, 320);
  const bar = await panelOf(page).locator('.layer:not([inert]) .bar').boundingBox();
  const foot = await panelOf(page).locator('.layer:not([inert]) .foot').boundingBox();
  const composer = await field.boundingBox();
  expect(foot?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  expect(composer?.y).toBeGreaterThanOrEqual(foot?.y ?? 0);
  expect((composer?.y ?? 0) + (composer?.height ?? 0)).toBeLessThanOrEqual(320);
  expectQuiet();
});

test('a field that the keyboard would hide moves into the upper third, and so does the next one', async () => {
  const { page, expectQuiet } = await openPage();
  await tapBell(page);
  await callHandle(page, 'open', 'orders/lookup');
  const panel = panelOf(page);
  const number = panel.getByRole('textbox', { name: 'Order number' });
  const email = panel.getByRole('textbox', { name: 'E-mail address' });
  await number.waitFor();
  await email.tap();
  await showKeyboard(page, 330);
  const inUpperHalf = async (field: typeof email) => {
    const box = await field.boundingBox();
    return box !== null && box.y >= 60 && box.y + box.height <= 330 / 2 + 60;
  };
  await expect.poll(() => inUpperHalf(email)).toBe(true);
  await number.focus();
  await expect.poll(() => inUpperHalf(number)).toBe(true);
  await email.focus();
  await expect.poll(() => inUpperHalf(email)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expectQuiet();
});

test('the keyboard is followed while the sheet is open, and not a moment longer', async () => {
  const { page, expectQuiet } = await openPage();
  const listeners = () => page.evaluate('visualViewport.listenerCount');
  expect(await listeners()).toBe(0);
  const panel = await tapBell(page);
  expect(await listeners()).toBeGreaterThan(0);
  await panel.getByRole('button', { name: 'Close help' }).tap();
  await panel.waitFor({ state: 'hidden' });
  expect(await listeners()).toBe(0);
  await tapBell(page);
  expect(await listeners()).toBeGreaterThan(0);
  await callHandle(page, 'destroy');
  expect(await listeners()).toBe(0);
  expectQuiet();
});
