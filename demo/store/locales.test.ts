import { expect, test } from 'vitest';
import { fillSlots, formatDay, formatMoney, localPath } from './locales.ts';

test('a price is written the way each language writes it', () => {
  expect(formatMoney('en', 28900, 'EUR')).toBe('€289.00');
  expect(formatMoney('nl', 28900, 'EUR')).toBe('€\u00a0289,00');
  expect(formatMoney('zh-CN', 28900, 'EUR')).toBe('€289.00');
  expect(formatMoney('en', 28900, 'JPY')).toBe('JP¥28,900');
});

test('an order placed late in the evening keeps the day it had in Haarlem', () => {
  expect(formatDay('en', '2026-07-10T22:30:00Z')).toBe('11 July 2026');
  expect(formatDay('nl', '2026-07-10T22:30:00Z')).toBe('11 juli 2026');
});

test('English lives at the root, the other languages below their own tag', () => {
  expect(localPath('en', '/cart/')).toBe('/cart/');
  expect(localPath('zh-CN', '/cart/')).toBe('/zh-CN/cart/');
});

test('a slot nobody filled is a mistake, not a text', () => {
  expect(fillSlots('{{a}}, {{b}}', { a: 'one', b: 2 })).toBe('one, 2');
  expect(() => fillSlots('{{a}}', {})).toThrow('no value for {{a}}');
});
