import { afterEach, expect, test } from 'vitest';
import { encodeJson } from './json.ts';

const prototypes: readonly object[] = [Array.prototype, Object.prototype, String.prototype];

afterEach(() => {
  for (const prototype of prototypes) Reflect.deleteProperty(prototype, 'toJSON');
});

test('what a shopper sends survives a host page that taught lists to be strings', () => {
  for (const prototype of prototypes) {
    Object.defineProperty(prototype, 'toJSON', { configurable: true, value: () => 'corrupted' });
  }
  const order = { items: [{ id: 'a', words: ['x', '“y”'] }, []], note: null, count: 2, none: undefined };
  expect(JSON.stringify(order)).toBe('"corrupted"');
  expect(encodeJson(order)).toBe('{"items":[{"id":"a","words":["x","“y”"]},[]],"note":null,"count":2}');
});
