import type { Locator, Page } from 'playwright-core';
import { callHandle } from './hostPage.ts';

/** One screen of a journey, or one state of it: how a shopper gets there from the one before. */
export type Stop = readonly [name: string, go: (panel: Locator, page: Page) => Promise<unknown>];

const open =
  (route: string, heading: string | RegExp): Stop[1] =>
  async (panel, page) => {
    await callHandle(page, 'open', route);
    await seeHeading(panel, heading);
  };
const press =
  (name: string | RegExp, heading?: string | RegExp): Stop[1] =>
  async (panel) => {
    await panel.getByRole('button', { name, exact: true }).click();
    if (heading) await seeHeading(panel, heading);
  };
const choose =
  (role: 'checkbox' | 'radio', name: string): Stop[1] =>
  (panel) =>
    panel.getByRole(role, { name, exact: true }).check();
const search =
  (words: string, seen: string): Stop[1] =>
  async (panel) => {
    await panel.getByRole('searchbox').or(panel.getByRole('combobox')).fill(words);
    await see(panel, seen);
  };
const lookUp =
  (number: string, email: string, seen: string): Stop[1] =>
  async (panel, page) => {
    await panel.getByRole('textbox', { name: 'Order number' }).fill(number);
    await panel.getByRole('textbox', { name: 'E-mail address' }).fill(email);
    await press('Show my order')(panel, page);
    await see(panel, seen);
  };
const inTurn =
  (...steps: readonly Stop[1][]): Stop[1] =>
  async (panel, page) => {
    for (const step of steps) await step(panel, page);
  };
const see = (panel: Locator, words: string) =>
  panel.getByText(words).filter({ visible: true }).first().waitFor();
const seeStatus = (panel: Locator, words: string) =>
  panel.getByRole('status').filter({ hasText: words }).first().waitFor();
const seeHeading = (panel: Locator, name: string | RegExp) =>
  panel.getByRole('heading', { name, exact: true }).first().waitFor();

const answers: readonly Stop[] = [
  ['home', open('home', 'Hello')],
  ['search results', inTurn(search('refund', 'Shortcuts'), (panel) => seeStatus(panel, '9 results'))],
  ['search with a slip', inTurn(search('exchnage', 'Did you mean'), (panel) => seeStatus(panel, '1 result'))],
  [
    'search that finds nothing',
    inTurn(search('xqzvw', 'No answer for'), (panel) => seeStatus(panel, 'Nothing found')),
  ],
  ['search by topic', search('', 'Browse by topic')],
  ['article', open('article/return-window', 'Related')],
  ['article that did not help', inTurn(press('No'), (panel) => see(panel, 'What was missing?'))],
  ['article that helped', inTurn(press('Yes'), (panel) => see(panel, 'Good to know it helped'))],
];

const orders: readonly Stop[] = [
  ['look-up', open('orders/lookup', 'Find your order')],
  ['look-up, empty fields', inTurn(press('Show my order'), (panel) => see(panel, 'Check'))],
  ['look-up, no such order', lookUp('ZZ-20418', 'nobody@example.com', 'No order has this number')],
  ['order in two parcels', lookUp('ZZ-20418', 'noor@bakker.example', 'Parcel 2')],
];

const returns: readonly Stop[] = [
  [
    'items',
    inTurn(
      open('orders/lookup', 'Find your order'),
      lookUp('ZZ-20410', 'elke@peeters.example', 'Something not right?'),
      press('Return or exchange', 'What would you like to send back?'),
    ),
  ],
  ['items, none chosen', inTurn(press('Continue'), (panel) => see(panel, 'Choose'))],
  ['items, one chosen', inTurn(choose('checkbox', 'Belt Kade'), (panel) => see(panel, '1 item'))],
  ['reason', press('Continue', /^Why is the/)],
  [
    'resolution',
    inTurn(choose('radio', 'It’s smaller than I expected'), press('Continue', /would you like/)),
  ],
  ['method', inTurn(choose('radio', 'Money back'), press('Continue', 'How will you send it?'))],
  [
    'review',
    inTurn(choose('radio', 'Hand in at a PostNL point'), press('Continue', 'Check and confirm'), (panel) =>
      see(panel, 'You get back'),
    ),
  ],
  [
    'booked',
    inTurn(press('Confirm return', 'Your return is booked'), (panel) =>
      panel.getByRole('img', { name: /^QR code/ }).waitFor(),
    ),
  ],
  ['cancel dialog', inTurn(press('Cancel this return'), (panel) => see(panel, 'Keep the return'))],
  ['cancelled', inTurn(press('Cancel return'), (panel) => seeHeading(panel, 'This return is cancelled'))],
];

const contact: readonly Stop[] = [
  ['ways to reach us', inTurn(open('contact', 'Contact us'), (panel) => see(panel, 'Opening hours'))],
  ['conversation, before', open('contact/conversation?topic=return', 'Ask us anything')],
  [
    'conversation',
    async (panel) => {
      await panel.getByRole('textbox', { name: 'Write a message' }).fill('Hello, is anybody there?');
      await panel.getByRole('button', { name: 'Send', exact: true }).click();
      await see(panel, 'Delivered');
    },
  ],
  ['home, with a conversation', inTurn(press('Back', 'Contact us'), press('Back', 'Hello'))],
];

const settings: readonly Stop[] = [
  ['menu', inTurn(open('home', 'Hello'), press('More options'))],
  [
    'language',
    inTurn(
      (panel) => panel.getByRole('menuitem', { name: /^Language/ }).click(),
      (panel) => seeHeading(panel, 'Language'),
    ),
  ],
  ['privacy', open('privacy', 'What this device remembers')],
  [
    'forget dialog',
    inTurn(press('Forget me on this device'), (panel) => see(panel, 'Forget everything here?')),
  ],
  ['forgotten', inTurn(press('Forget me'), (panel) => see(panel, 'This device has forgotten you'))],
];

/** What a screen reader meets from the bell to the end of each journey. */
export const ariaJourneys: Readonly<Record<string, readonly Stop[]>> = {
  answers,
  orders,
  returns,
  contact,
  settings,
};
