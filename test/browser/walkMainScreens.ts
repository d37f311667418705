import type { Locator, Page } from 'playwright-core';
import { callHandle } from './hostPage.ts';

/** One screen of a walk: how a shopper gets there from the one before. */
interface MainScreen {
  readonly name: string;
  go(panel: Locator, page: Page): Promise<unknown>;
}

const open = (route: string, heading: string | RegExp) => async (panel: Locator, page: Page) => {
  await callHandle(page, 'open', route);
  await panel.getByRole('heading', { name: heading }).first().waitFor();
};
const press = (panel: Locator, name: string) => panel.getByRole('button', { name, exact: true }).click();
const see = (panel: Locator, words: string) => panel.getByText(words).first().waitFor();

/** The screens that journeys go through, in an order that leads from each to the next; nothing is sent to the shop. */
const mainScreens: readonly MainScreen[] = [
  { name: 'home', go: open('home', 'Hello') },
  {
    name: 'home menu',
    go: async (panel) => {
      await press(panel, 'More options');
      await panel.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'search',
    go: async (panel) => {
      await press(panel, 'More options');
      await panel.getByRole('searchbox').fill('refund');
      await panel.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'search that finds nothing',
    go: async (panel) => {
      await panel.getByRole('combobox').fill('xqzvw');
      await see(panel, 'No answer for');
    },
  },
  { name: 'article', go: open('article/return-window', 'Related') },
  { name: 'language', go: open('language', 'Language') },
  { name: 'privacy', go: open('privacy', 'What this device remembers') },
  {
    name: 'forget dialog',
    go: async (panel) => {
      await press(panel, 'Forget me on this device');
      await panel.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'contact',
    go: async (panel, page) => {
      await panel.getByRole('alertdialog').getByRole('button').first().click();
      await open('contact', 'Contact us')(panel, page);
      await see(panel, 'Opening hours');
    },
  },
  { name: 'conversation', go: open('contact/conversation?topic=return', 'Ask us anything') },
  { name: 'look-up', go: open('orders/lookup', 'Find your order') },
  {
    name: 'look-up with wrong fields',
    go: async (panel) => {
      await press(panel, 'Show my order');
      await panel.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'order',
    go: async (panel) => {
      await panel.getByRole('textbox', { name: 'Order number' }).fill('ZZ-20410');
      await panel.getByRole('textbox', { name: 'E-mail address' }).fill('elke@peeters.example');
      await press(panel, 'Show my order');
      await see(panel, 'Something not right?');
    },
  },
  {
    name: 'return, items',
    go: async (panel) => {
      await press(panel, 'Return or exchange');
      await see(panel, 'What would you like to send back?');
      await panel.getByRole('checkbox').first().check();
    },
  },
  {
    name: 'return, reason',
    go: async (panel) => {
      await press(panel, 'Continue');
      await see(panel, 'Why is the');
    },
  },
  {
    name: 'return, resolution',
    go: async (panel) => {
      await press(panel, 'Continue');
      await panel.getByRole('heading', { name: /would you like/ }).waitFor();
      await panel.getByRole('radio').first().check();
    },
  },
  {
    name: 'return, method',
    go: async (panel) => {
      await press(panel, 'Continue');
      await see(panel, 'How will you send it?');
      await panel.getByRole('radio').first().check();
    },
  },
  {
    name: 'return, review',
    go: async (panel) => {
      await press(panel, 'Continue');
      await see(panel, 'You get back');
    },
  },
];

/** Walks through them all and gives, by screen, what `look` finds wrong there. */
export async function walkMainScreens(
  page: Page,
  panel: Locator,
  look: (name: string) => Promise<readonly string[]>,
): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const { name, go } of mainScreens) {
    await go(panel, page);
    const wrong = await look(name);
    if (wrong.length > 0) found[name] = wrong;
  }
  return found;
}
