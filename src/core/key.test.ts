import { expect, test } from 'vitest';
import { createKey } from './key.ts';

test('no two things a shopper does share a key', () => {
  const keys = Array.from({ length: 1_000 }, createKey);
  expect(new Set(keys).size).toBe(1_000);
  expect(keys.filter((key) => !/^[0-9a-f]{32}$/.test(key))).toEqual([]);
});
