import { expect, test } from 'vitest';
import { createStemmer } from './createStemmer.ts';
import { noLexicon } from './Lexicon.ts';

test('the longest ending is taken off, and replaced where the lexicon says so', () => {
  const stem = createStemmer({ ...noLexicon, suffixes: 's es ies>y' });
  expect(stem('deliveries')).toEqual(['delivery']);
  expect(stem('boxes')).toEqual(['box']);
  expect(stem('parcels')).toEqual(['parcel']);
});

test('a short word keeps its ending', () => {
  const stem = createStemmer({ ...noLexicon, suffixes: 's 은' });
  expect(stem('gas')).toEqual(['gas']);
  expect(stem('환불은')).toEqual(['환불']);
  expect(stem('값은')).toEqual(['값은']);
});

test('a word with a beginning of its own is found by what follows, too', () => {
  const stem = createStemmer({ ...noLexicon, prefixes: 'ה ו' });
  expect(stem('ההזמנה')).toEqual(['ההזמנה', 'הזמנה']);
});
