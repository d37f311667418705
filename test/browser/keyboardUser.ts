import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type FocusState, focusState } from './focusState.ts';
import type { Role } from './ShopWindow.ts';

/** A key as Playwright names it, such as `Shift+Tab`. */
type Key = string;

/** A shopper without a mouse, who at every stop must see where they are. All steps wait until they can be taken. */
export interface KeyboardUser {
  press(key: Key): Promise<void>;
  type(words: string): Promise<void>;
  /** Presses Tab, or another key, until that has the focus. Throws an Error if it never does. */
  reach(role: Role, name: string | RegExp, key?: Key): Promise<void>;
  /** Reaches a button and presses Enter. */
  push(name: string | RegExp, key?: Key): Promise<void>;
  /** Waits until that has the focus. */
  seeFocus(role: Role, name: string | RegExp): Promise<void>;
  /** What is wrong with what has the focus now. */
  problems(): Promise<readonly string[]>;
}

const mostStops = 80;

/** Makes the shopper of a page; `widget` holds the launcher and the panel. */
export function keyboardUser(page: Page, widget: Locator): KeyboardUser {
  const find = (role: Role, name: string | RegExp) =>
    widget.getByRole(role, { name, exact: true }).filter({ visible: true }).first();
  const hasFocus = async (role: Role, name: string | RegExp) =>
    (await widget.locator(':focus').count()) > 0 &&
    (await find(role, name).and(widget.locator(':focus')).count()) > 0;
  const reach: KeyboardUser['reach'] = async (role, name, key = 'Tab') => {
    await find(role, name).waitFor();
    const passed: string[] = [];
    while (!(await hasFocus(role, name))) {
      if (passed.length > mostStops)
        throw new Error(`${key} does not lead to the ${role} “${name}” but to ${passed.join(', ')}`);
      await page.keyboard.press(key);
      const state = await focusState(page);
      expect(wrongWith(state)).toEqual([]);
      passed.push(state.what);
    }
  };
  return {
    press: (key) => page.keyboard.press(key),
    type: (words) => page.keyboard.type(words),
    reach,
    async push(name, key) {
      await reach('button', name, key);
      await page.keyboard.press('Enter');
    },
    async seeFocus(role, name) {
      const found = async () => ((await hasFocus(role, name)) ? 'there' : (await focusState(page)).what);
      await expect
        .poll(found, { message: `the focus on the ${role} “${name}”`, timeout: 8_000 })
        .toBe('there');
      expect(wrongWith(await focusState(page))).toEqual([]);
    },
    problems: async () => wrongWith(await focusState(page)),
  };
}

/** Why a shopper would not know where they are; nothing outside the panel is judged but that it is the page's body. */
function wrongWith({ what, isInPanel, isControl, hasRing, hiddenBy }: FocusState): readonly string[] {
  if (!isInPanel) return what.startsWith('body') ? ['the focus is lost'] : [];
  return [
    ...(isControl && !hasRing ? [`no ring around ${what}`] : []),
    ...hiddenBy.map((cover) => `${what} is hidden by ${cover}`),
  ];
}
