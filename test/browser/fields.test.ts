import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './openShop.ts';
import { openRoute, showOrder } from './shopper.ts';

const { openShop } = useBrowser();

const hints = (field: Locator) =>
  field.evaluate((element) => {
    const names = [
      'type',
      'autocomplete',
      'inputmode',
      'enterkeyhint',
      'autocapitalize',
      'spellcheck',
      'dir',
    ];
    return names.map((name) => element.getAttribute(name) ?? '').join(' ');
  });

test('the fields tell keyboards and autofill what they are for', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await openRoute(page, 'orders/lookup');
  const number = panel.getByRole('textbox', { name: 'Order number' });
  const email = panel.getByRole('textbox', { name: 'E-mail address' });
  expect(await hints(number)).toBe('text off  next characters false ltr');
  expect(await hints(email)).toBe('email email email go none false ltr');
  // Password managers and browsers find fields by these.
  expect(await email.getAttribute('name')).toBe('email');
  expect(await number.getAttribute('name')).toBe('number');
  expectQuiet();
});

test('an e-mail address is given once: the next look-up has it, and a reload forgets it', async () => {
  const { page, expectQuiet } = await openShop();
  await showOrder(page, 'ZZ-20410', 'elke@peeters.example');
  const panel = await openRoute(page, 'orders/lookup');
  const email = panel.getByRole('textbox', { name: 'E-mail address' });
  expect(await email.inputValue()).toBe('elke@peeters.example');
  await page.reload();
  await openRoute(page, 'orders/lookup');
  expect(await email.inputValue()).toBe('');
  expectQuiet();
});
