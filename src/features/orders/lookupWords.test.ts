import { expect, test } from 'vitest';
import { createTexts } from '#core/i18n.ts';
import en from '#locales/en/orders.json';
import { checkLookup } from './checkLookup.ts';
import { completeNumber, createNumberShape } from './numberShape.ts';
import type { OrdersKey } from './OrdersContext.ts';
import { tidyEmail, tidyOrderNumber, tidyPhone, tidyPostalCode } from './tidyOrderNumber.ts';

const store = createTexts('en');
store.add('orders', en);
const texts = store.translator<OrdersKey>('orders');
const shape = createNumberShape('ZZ-20418', 'ZZ-\\d{5}');

test.each([
  ['#1001', '1001'],
  [' zz-20418 ', 'ZZ-20418'],
  ['＃１００１', '1001'],
  ['١٠٠١', '1001'],
  ['۱۰۰۱', '1001'],
  ['१००१', '1001'],
  ['ZZ – 20418', 'ZZ-20418'],
  ['\u200Ezz\u2011204 18', 'ZZ-20418'],
])('the order number %j is read as %s', (typed, meant) => {
  expect(tidyOrderNumber(typed)).toBe(meant);
});

test.each([
  ['20418', 'ZZ-20418'],
  ['ZZ20418', 'ZZ-20418'],
  ['ZZ-20418', 'ZZ-20418'],
  ['ZZ-2041', 'ZZ-2041'],
])('the number %s is completed to %s', (number, whole) => {
  expect(completeNumber(number, shape)).toBe(whole);
});

test.each([
  ['ZZ-2041', 'There are 5 digits after ZZ. One is missing here.'],
  ['204', 'There are 5 digits after ZZ. 2 are missing here.'],
  ['ZZ-204181', 'There are 5 digits after ZZ. Here is one too many.'],
  ['ZZ-2O418', 'Our order numbers look like ZZ-20418. Check the confirmation e-mail.'],
  ['', 'Fill in the order number, such as ZZ-20418.'],
  ['ZZ-20418', undefined],
])('the number %j gets the error %j', (number, error) => {
  const values = { number, email: 'noor@bakker.example', postalCode: '', phone: '' };
  expect(checkLookup(values, 'email', shape, texts).get('number')).toBe(error);
});

test('a shop whose numbers vary in length is not said to have a fixed one', () => {
  const loose = createNumberShape('1001', '\\d+');
  expect(loose.digits).toBeUndefined();
  const values = { number: 'abc', email: 'a@b.example', postalCode: '', phone: '' };
  expect(checkLookup(values, 'email', loose, texts).get('number')).toMatch(/look like 1001/u);
});

test('a malformed pattern keeps nobody out', () => {
  expect(createNumberShape('ZZ-1', '(').fits('ANYTHING')).toBe(true);
});

test.each([
  ['n.bakker@', 'Add what comes after the @, such as gmail.com.'],
  ['n.bakker', 'Add the @ and what comes after it, such as gmail.com.'],
  ['@gmail.com', 'Add what comes before the @.'],
  ['noor@gmail', 'Add the ending after gmail, such as .com.'],
  ['noor@gmail.', 'Add the ending after gmail, such as .com.'],
  ['a@b@c.nl', 'An e-mail address has one @ and no spaces.'],
  ['', 'Fill in the e-mail address you ordered with.'],
  ['ｎｏｏｒ＠ｂａｋｋｅｒ。example', undefined],
])('the e-mail address %j gets the error %j', (email, error) => {
  const values = { number: 'ZZ-20418', email, postalCode: '', phone: '' };
  expect(checkLookup(values, 'email', shape, texts).get('email')).toBe(error);
});

test('an e-mail address, a postal code and a phone number are read as they were meant', () => {
  expect(tidyEmail(' Noor@Bakker.Example ')).toBe('noor@bakker.example');
  expect(tidyPostalCode(' sw1a  1aa')).toBe('SW1A 1AA');
  expect(tidyPhone('+31 (0)6-１２３')).toBe('+3106123');
});
