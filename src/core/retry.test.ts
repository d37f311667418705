import { expect, test, vi } from 'vitest';
import { backOffMs, retryAfterMs, wait } from './retry.ts';

const now = Date.parse('2026-11-12T13:00:00Z');

test.each([
  ['0', 0],
  ['7', 7_000],
  [' 7 ', 7_000],
  ['86400', 86_400_000],
  ['Thu, 12 Nov 2026 13:00:30 GMT', 30_000],
  ['86401', undefined],
  ['Thu, 12 Nov 2026 12:59:59 GMT', undefined],
  ['Sat, 14 Nov 2026 13:00:00 GMT', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('“Retry-After: %s” asks for a pause of %s ms', (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms);
});

test('pauses double, are spread over their whole length, and end at a cap', () => {
  const random = vi.spyOn(Math, 'random').mockReturnValue(1);
  expect([0, 1, 2, 3, 40].map((attempt) => backOffMs(attempt, 500, 3_000))).toEqual([
    500, 1_000, 2_000, 3_000, 3_000,
  ]);
  random.mockReturnValue(0);
  expect(backOffMs(3, 500, 3_000)).toBe(0);
});

test('a wait that is given up, before or meanwhile, says why', async () => {
  const giveUp = new AbortController();
  const waiting = wait(60_000, giveUp.signal);
  giveUp.abort(new Error('left'));
  await expect(waiting).rejects.toThrow('left');
  await expect(wait(60_000, giveUp.signal)).rejects.toThrow('left');
});
