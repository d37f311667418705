import { expect } from 'vitest';
import type { Role, ShopWindow } from './ShopWindow.ts';

/** A shop that can be out of reach for a while. */
interface Shop {
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** What a shopper does from the bell to the end, in whatever engine. */
export interface Journey {
  readonly title: string;
  /** Complaints of the page that the journey brings about itself. */
  readonly brings?: RegExp;
  walk(window: ShopWindow, shop: Shop): Promise<void>;
}

async function ring(window: ShopWindow, path = '/', name = 'Help'): Promise<void> {
  await window.visit(path);
  await window.click('button', name);
  await window.see('searchbox', /./);
}

async function lookUp(window: ShopWindow, number: string, email: string): Promise<void> {
  await window.click('button', 'Track an order');
  await window.type('textbox', 'Order number', number);
  await window.type('textbox', 'E-mail address', email);
  await window.click('button', 'Show my order');
  await window.see('heading', `Order ${number}`);
}

async function chooseLanguage(window: ShopWindow, menu: string, item: RegExp, name: string): Promise<void> {
  await window.click('button', menu);
  await window.click('menuitem', item);
  await window.click('radio', name);
}

async function tabTo(
  window: ShopWindow,
  role: Role,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await window.see(role, name);
  for (let presses = 0; presses < 60; presses++) {
    if (await window.hasFocus(role, name)) return;
    await window.press(key);
  }
  throw new Error(`${key} does not lead to the ${role} “${name}”`);
}

const seeFocus = (window: ShopWindow, role: Role, name: string | RegExp) =>
  expect.poll(() => window.hasFocus(role, name), { message: `the focus on the ${role} ${name}` }).toBe(true);

/** The journeys that every engine must walk. */
export const mainJourneys: readonly Journey[] = [
  {
    title: 'rings the bell, searches for an answer and reads it',
    async walk(window) {
      await ring(window);
      await window.type('searchbox', /./, 'exchnage');
      await window.click('option', /^Exchanging for another size or colour/);
      await window.see('heading', 'Exchanging for another size or colour');
      await window.click('button', 'Yes');
      await window.read('Thanks. Good to know it helped.');
    },
  },
  {
    title: 'looks an order up, sees both of its parcels, and finds it again after a reload',
    async walk(window) {
      await ring(window);
      await lookUp(window, 'ZZ-20418', 'noor@bakker.example');
      await window.see('heading', 'Arriving tomorrow, 14:15–16:15');
      await window.read('Parcel 2');
      await window.reload();
      await window.click('button', 'Help');
      await window.click('button', /Order ZZ-20418/);
      await window.see('heading', 'Arriving tomorrow, 14:15–16:15');
    },
  },
  {
    title: 'returns an item to the end',
    async walk(window) {
      await ring(window);
      await lookUp(window, 'ZZ-20410', 'elke@peeters.example');
      await window.click('button', 'Return or exchange');
      await window.click('checkbox', 'Belt Kade');
      await window.click('button', 'Continue');
      for (const answer of ['It’s smaller than I expected', 'Money back', 'Hand in at a PostNL point']) {
        await window.click('radio', answer);
        await window.click('button', 'Continue');
      }
      await window.read('You get back');
      await window.click('button', 'Confirm return');
      await window.see('heading', 'Your return is booked');
      await window.see('img', /^QR code of return RT-/);
    },
  },
  {
    title: 'writes to the shop, and the conversation is still there after a reload',
    async walk(window) {
      await ring(window);
      await writeMessage(window, 'Does the belt come in 105?');
      await window.read('Delivered');
      await window.reload();
      await window.click('button', 'Help');
      await window.click('button', 'Open');
      await window.read('Does the belt come in 105?');
    },
  },
  {
    title: 'writes while the shop is out of reach, and it is delivered once the shop is back',
    brings: /\/api\/|EventSource|event stream|events|connection/i,
    async walk(window, shop) {
      await ring(window);
      await writeMessage(window, 'Is the olive one in stock?');
      await window.read('Delivered');
      await shop.stop();
      await window.type('textbox', 'Write a message', 'Or the blue one?');
      await window.press('Enter');
      await window.read('Waiting for a connection, number 1');
      await shop.start();
      await window.readNoMore('Waiting for a connection');
      await window.read('Delivered');
    },
  },
  {
    title: 'reads the panel in Dutch on the Dutch shop, and in Chinese from now on once that is chosen',
    async walk(window) {
      await ring(window, '/nl/', 'Hulp');
      await window.see('button', 'Bestelling volgen');
      await chooseLanguage(window, 'Meer opties', /^Taal/, '简体中文');
      await window.click('button', '返回');
      await window.see('button', '查询订单');
      await window.reload();
      await window.click('button', 'Hulp');
      await window.see('button', '查询订单');
    },
  },
  {
    title: 'finds an answer by keyboard alone; Escape closes the panel, and the focus is back on the bell',
    async walk(window) {
      await window.visit('/');
      await tabTo(window, 'button', 'Help');
      await window.press('Enter');
      await tabTo(window, 'searchbox', /./);
      await window.type('searchbox', /./, 'belt');
      await window.see('option', /^Which belt size do I need/);
      await window.press('ArrowDown');
      await window.press('Enter');
      await window.see('button', 'Back');
      await tabTo(window, 'button', 'Back', 'Shift+Tab');
      await window.press('Enter');
      await seeFocus(window, 'combobox', /./);
      for (let presses = 0; presses < 3; presses++) await window.press('Escape');
      await window.seeGone('dialog', /./);
      await seeFocus(window, 'button', 'Help');
    },
  },
];

async function writeMessage(window: ShopWindow, words: string): Promise<void> {
  await window.open('contact/conversation');
  await window.type('textbox', 'Write a message', words);
  await window.press('Enter');
  await window.see('log', 'Messages');
  await window.read(words);
}
