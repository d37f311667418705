import { expect, test } from 'vitest';
import { findWrongs } from './findWrongs.ts';

const made = ['a', 'b', 'c'].map((key) => ({
  key,
  stream: 'talk',
  fate: key === 'b' ? ('cut off' as const) : ('kept' as const),
}));
const at = (key: string, time: number, place = 'c_1') => ({ key, place, at: time });

test('a run in which every kept write arrived once and in order is right, whatever became of one that was not kept', () => {
  expect(findWrongs(made, [at('a', 1), at('b', 2), at('c', 3)])).toEqual([]);
  expect(findWrongs(made, [at('a', 1), at('c', 2)])).toEqual([]);
});

test('a write that a tab had in memory alone may pass those that other tabs have kept, and may be passed', () => {
  expect(findWrongs(made, [at('b', 1), at('a', 2), at('c', 3)])).toEqual([]);
  expect(findWrongs(made, [at('a', 1), at('c', 2), at('b', 3)])).toEqual([]);
  expect(findWrongs(made, [at('c', 1), at('b', 2), at('a', 3)])).not.toEqual([]);
});

test.each([
  ['lost', [at('a', 1)], 'lost: c of talk'],
  ['done twice', [at('a', 1), at('c', 2), at('a', 3)], '2 times: a'],
  ['overtaken', [at('c', 1), at('a', 2)], 'out of order: c of talk, made after a'],
  ['put elsewhere', [at('a', 1), at('c', 2, 'c_2')], 'in several places: talk'],
  ['made by nobody', [at('a', 1), at('c', 2), at('x', 3)], 'made by nobody: x'],
])('a write that was %s is told', (_, found, wrong) => {
  expect(findWrongs(made, found)).toContain(wrong);
});
