import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './openShop.ts';
import { type KeyboardVisit, openingTime, ringByKeyboard } from './ringByKeyboard.ts';
import { useShopAt } from './useShopAt.ts';

const { openShop } = useBrowser();
const shop = useShopAt(openingTime);

const ring = () => ringByKeyboard(openShop, { shopUrl: shop.url });

async function lookUp({ user }: KeyboardVisit, number: string, email: string, seen: string): Promise<void> {
  await user.push('Track an order');
  await user.seeFocus('heading', 'Find your order');
  await user.reach('textbox', 'Order number');
  await user.type(number);
  await user.reach('textbox', 'E-mail address');
  await user.type(email);
  await user.press('Enter');
  await user.seeFocus('heading', seen);
}

test('a shopper without a mouse searches, reads an answer, says that it helped, and leaves as they came', async () => {
  const { user, panel, expectQuiet } = await ring();
  await user.type('exchnage');
  await panel.getByRole('option', { name: /^Exchanging for another size or colour/ }).waitFor();
  await user.press('ArrowDown');
  await user.press('Enter');
  await user.seeFocus('heading', 'Exchanging for another size or colour');
  await user.reach('button', 'Yes');
  await user.press('Space');
  await panel.getByText('Thanks. Good to know it helped.').waitFor();
  expect(await user.problems()).toEqual([]);
  await user.push('Back', 'Shift+Tab');
  await user.seeFocus('combobox', 'Search, or paste an order number');
  await user.press('Escape');
  await user.press('Escape');
  await user.seeFocus('searchbox', 'Search, or paste an order number');
  await user.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await user.seeFocus('button', 'Help');
  expectQuiet();
});

test('what is wrong in a form is where the focus goes, is told of the field, and is led to from the summary', async () => {
  const visit = await ring();
  const { user, panel, expectQuiet } = visit;
  await user.push('Track an order');
  await user.seeFocus('heading', 'Find your order');
  await user.push('Show my order');
  await user.seeFocus('textbox', 'Order number');
  const number = panel.getByRole('textbox', { name: 'Order number' });
  expect(await descriptionOf(number)).toContain('Fill in the order number, such as ZZ-20418.');
  expect(await number.getAttribute('aria-invalid')).toBe('true');
  await user.push(/e-mail/i, 'Shift+Tab');
  await user.seeFocus('textbox', 'E-mail address');
  await user.type('elke@peeters.example');
  await user.reach('textbox', 'Order number', 'Shift+Tab');
  await user.type('ZZ-20410');
  await user.press('Enter');
  await user.seeFocus('heading', 'Delivered Fri 5 Jun');
  await user.push('Back', 'Shift+Tab');
  await user.seeFocus('button', 'Track an order');
  expectQuiet();
});

/** The words of what `aria-describedby` names. */
const descriptionOf = (field: Locator) =>
  field.evaluate((element) => {
    const root = element.getRootNode();
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids
      .map((id) => (root instanceof ShadowRoot ? root.getElementById(id)?.textContent : undefined))
      .join(' ');
  });

test('a shopper without a mouse asks for a return, to the end', async () => {
  const visit = await ring();
  const { user, panel, expectQuiet } = visit;
  await lookUp(visit, 'ZZ-20410', 'elke@peeters.example', 'Delivered Fri 5 Jun');
  await user.push('Return or exchange');
  await user.seeFocus('heading', 'What would you like to send back?');
  await user.push('Continue');
  await panel.getByText('Choose at least one item').waitFor();
  await user.seeFocus('checkbox', 'Tote Gracht');
  const question = panel.getByRole('group', { name: 'What would you like to send back?' });
  expect(await descriptionOf(question)).toBe('Choose at least one item to send back.');
  await user.reach('checkbox', 'Belt Kade');
  await user.press('Space');
  await user.push('One more');
  await user.push('Continue');
  await user.seeFocus('heading', /^Why is the/);
  await user.reach('radio', 'It’s smaller than I expected');
  await user.press('ArrowDown');
  await user.seeFocus('radio', 'It’s larger than I expected');
  await user.push('Continue');
  await user.seeFocus('heading', /would you like/);
  await user.push('Back', 'Shift+Tab');
  await user.seeFocus('heading', /^Why is the/);
  await user.push('Continue');
  await user.seeFocus('heading', /would you like/);
  await user.reach('radio', 'Money back');
  await user.press('Space');
  await user.push('Continue');
  await user.seeFocus('heading', 'How will you send it?');
  await user.reach('radio', /./);
  await user.press('Space');
  await user.push('Continue');
  await user.seeFocus('heading', 'Check and confirm');
  await panel.getByText('You get back').waitFor();
  await user.push('Confirm return');
  await user.seeFocus('heading', 'Your return is booked');
  await user.push('Back', 'Shift+Tab');
  await user.seeFocus('button', 'Return or exchange');
  expectQuiet();
});

test('a shopper without a mouse writes to a person', async () => {
  const { user, panel, expectQuiet } = await ring();
  await user.push('Chat');
  await user.reach('textbox', 'Write a message');
  await user.type('Does the belt come in 105?');
  await user.press('Shift+Enter');
  await user.type('In brown.');
  await user.press('Enter');
  await panel.getByText('Delivered').waitFor();
  await user.seeFocus('textbox', 'Write a message');
  await user.push('Back', 'Shift+Tab');
  await user.seeFocus('button', 'Open');
  expectQuiet();
});
