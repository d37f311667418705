import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type FocusState, focusState } from './focusState.ts';
import { useBrowser } from './openShop.ts';
import { openingTime, ringByKeyboard } from './ringByKeyboard.ts';
import { useShopAt } from './useShopAt.ts';

const { openShop } = useBrowser();
const shop = useShopAt(openingTime);
const ring = () => ringByKeyboard(openShop, { shopUrl: shop.url });

/** From English down the list, each language with what it calls the screen. */
const downToDutch = [
  ['简体中文', '语言'],
  ['繁體中文', '語言'],
  ['日本語', '言語'],
  ['한국어', '언어'],
  ['Deutsch', 'Sprache'],
  ['Nederlands', 'Taal'],
] as const;

test('a shopper without a mouse changes the language and keeps their place in the list', async () => {
  const { user, panel, expectQuiet } = await ring();
  await user.push('More options', 'Shift+Tab');
  await user.seeFocus('menuitem', /^Language/);
  await user.press('ArrowDown');
  await user.seeFocus('menuitem', 'Privacy');
  await user.press('ArrowUp');
  await user.press('Enter');
  await user.seeFocus('heading', 'Language');
  await user.reach('radio', 'English');
  await user.press('ArrowDown');
  await panel.getByRole('heading', { name: '语言' }).waitFor();
  await user.seeFocus('radio', '简体中文');
  await user.press('ArrowUp');
  await user.seeFocus('radio', 'English');
  for (const [name, heading] of downToDutch) {
    await user.press('ArrowDown');
    await panel.getByRole('heading', { name: heading, exact: true }).waitFor();
    await user.seeFocus('radio', name);
  }
  await user.push('Terug', 'Shift+Tab');
  // The button that led away is drawn anew in the other language; the screen begins at its field.
  await user.seeFocus('searchbox', 'Zoek, of plak een bestelnummer');
  expectQuiet();
});

test('a shopper without a mouse has the device forget them, after a question', async () => {
  const { user, panel, expectQuiet } = await ring();
  await user.push('More options', 'Shift+Tab');
  await user.seeFocus('menuitem', /^Language/);
  await user.press('ArrowDown');
  await user.press('Enter');
  await user.seeFocus('heading', 'What this device remembers');
  await user.push('Forget me on this device');
  await user.seeFocus('button', 'Cancel');
  await user.press('Tab');
  await user.seeFocus('button', 'Forget me');
  await user.press('Tab');
  await user.seeFocus('button', 'Cancel');
  await user.press('Escape');
  await user.seeFocus('button', 'Forget me on this device');
  await user.press('Enter');
  await user.seeFocus('button', 'Cancel');
  await user.press('Shift+Tab');
  await user.seeFocus('button', 'Forget me');
  await user.press('Enter');
  await panel.getByText('This device has forgotten you').waitFor();
  await user.seeFocus('heading', 'Hello');
  expectQuiet();
});

const field = 'input “Search, or paste an order number”';

/** Whether it is a control of the panel that cannot be seen to have the focus. */
const isWrong = ({ isInPanel, isControl, hasRing, hiddenBy }: FocusState) =>
  isInPanel && isControl && (!hasRing || hiddenBy.length > 0);

/** Where Tab leads, from what has the focus now once around; body is where the browser's own controls would be. */
async function goRound(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly FocusState[]> {
  const stops = [await focusState(page)];
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press(key);
    const stop = await focusState(page);
    if (stop.what === stops[0]?.what) return stops;
    stops.push(stop);
  }
  throw new Error(`${key} does not lead around: ${stops.map(({ what }) => what).join(', ')}`);
}

test('beside the page the panel is a part of it: Tab leads in, through and out again', async () => {
  const { page, expectQuiet } = await ring();
  const stops = await goRound(page, 'Tab');
  const names = stops.map(({ what }) => what);
  expect(names.slice(0, 3)).toEqual([field, 'button “Track an order”', 'button “Return or exchange”']);
  // Behind the last control comes what comes behind the page; before the first one, the page's last link.
  const [end = '', ...around] = names.slice(names.findIndex((name) => name.startsWith('body')));
  expect(end).toMatch(/^body/);
  expect(around).toEqual(['a “A bag”', 'a “Terms”', 'button “More options”', 'button “Close help”']);
  expect(stops.filter(isWrong)).toEqual([]);
  await page.keyboard.press('Shift+Tab');
  expect((await focusState(page)).what).toBe('button “Close help”');
  expectQuiet();
});

test('on a phone Tab leads around in the sheet, and never to the page behind it', async () => {
  const { page, user, panel, expectQuiet } = await ringByKeyboard(openShop, {
    shopUrl: shop.url,
    width: 390,
    height: 844,
  });
  expect(await panel.getAttribute('aria-modal')).toBe('true');
  const stops = await goRound(page, 'Tab');
  const outside = stops.filter(({ isInPanel }) => !isInPanel);
  expect(stops.length).toBeGreaterThan(8);
  // Nothing but the browser's own controls, which come between the last and the first.
  expect(outside.map(({ what }) => what)).toEqual([expect.stringMatching(/^body/)]);
  expect(stops.filter(isWrong)).toEqual([]);
  await user.press('Escape');
  await user.seeFocus('button', 'Help');
  expectQuiet();
});
