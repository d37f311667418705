import { expect, test } from 'vitest';
import { toPseudo } from './toPseudo.ts';

test('a text becomes two fifths longer, with accents and brackets, and can still be read', () => {
  expect(toPseudo('Track an order')).toBe('[Ťřáçk áñ öřđéř löñğ löñğ]'.replace('đ', 'd'));
  const long = 'You have 30 days from the day your parcel arrives.';
  expect(toPseudo(long).length).toBeGreaterThan(long.length * 1.4);
});

test('what is put in later keeps its slot', () => {
  expect(toPseudo('{{count}} items of {{shop}}')).toMatch(/^\[\{\{count\}\} .* \{\{shop\}\} .*\]$/u);
});
