import { expect, test } from 'vitest';
import type { Found, Verdict } from './Found.ts';
import { keepSteady } from './keepSteady.ts';

const inWord = { isTyping: true, isInWord: true };
const afterWord = { isTyping: true, isInWord: false };
const paused = { isTyping: false, isInWord: false };

/** What was found for a query: answers by their ids and scores. */
function found(query: string, verdict: Verdict, scores: Readonly<Record<string, number>> = {}): Found {
  const answers = Object.entries(scores).map(([id, score]) => ({
    ...{ id, score, confidence: 1, title: id, locale: 'en', titleRanges: [], snippet: '', snippetRanges: [] },
  }));
  return { query, verdict, answers, shortcuts: [], meant: undefined, suggestions: [] };
}
const idsOf = ({ answers = [] }: Found) => answers.map(({ id }) => id);

test('answers that are about as good keep their places while the shopper types on', () => {
  const before = found('ret', 'clear', { window: 10, gift: 9 });
  expect(idsOf(keepSteady(before, found('retu', 'clear', { gift: 10, window: 9.8 }), inWord))).toEqual([
    'window',
    'gift',
  ]);
});

test('a clearly better answer rises, a new one too', () => {
  const before = found('ret', 'clear', { window: 10, gift: 9 });
  const now = found('return', 'clear', { cost: 30, gift: 20, window: 10 });
  expect(idsOf(keepSteady(before, now, inWord))).toEqual(['cost', 'gift', 'window']);
});

test('another question starts from its own order', () => {
  const before = found('ret', 'clear', { window: 10, gift: 9 });
  expect(idsOf(keepSteady(before, found('pay', 'clear', { gift: 10, window: 9.8 }), inWord))).toEqual([
    'gift',
    'window',
  ]);
});

test('a letter that finds nothing leaves what was found, until the word or the typing ends', () => {
  const before = found('refund', 'clear', { refund: 10 });
  const now = found('refundx', 'nothing');
  const kept = keepSteady(before, now, inWord);
  expect(idsOf(kept)).toEqual(['refund']);
  expect(kept.verdict).toBe('clear');
  expect(keepSteady(kept, now, afterWord).verdict).toBe('nothing');
  expect(keepSteady(kept, now, paused).verdict).toBe('nothing');
});

test('a word that is still being typed is not judged', () => {
  const now = found('whe', 'doubtful', { refund: 1 });
  expect(keepSteady(undefined, now, inWord).verdict).toBe('open');
  expect(keepSteady(undefined, now, afterWord).verdict).toBe('open');
  expect(keepSteady(undefined, now, paused).verdict).toBe('doubtful');
});

test('what was judged doubtful stays so until something answers', () => {
  const before = found('who won', 'doubtful', { refund: 1 });
  expect(keepSteady(before, found('who won the', 'doubtful', { refund: 1 }), inWord).verdict).toBe(
    'doubtful',
  );
  expect(keepSteady(before, found('who won a refund', 'clear', { refund: 9 }), inWord).verdict).toBe('clear');
});
