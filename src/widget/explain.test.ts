import { expect, test } from 'vitest';
import { CounterbellError, type ErrorCode } from '#core/errors.ts';
import { type Locale, locales } from '#core/locales.ts';
import type { ProblemCode } from '#core/operation.ts';
import { explain } from './explain.ts';
import { loadLanguage } from './language.ts';

interface Situation {
  readonly error: CounterbellError;
  readonly canRetry: boolean;
}
const situation = (canRetry: boolean, code: ErrorCode, reason?: ProblemCode): Situation => ({
  error: new CounterbellError(code, { reason }),
  canRetry,
});
/** Every code there is, or it does not compile. */
const byCode: Readonly<Record<ErrorCode, Situation>> = {
  offline: situation(true, 'offline'),
  timeout: situation(true, 'timeout'),
  not_found: situation(false, 'not_found'),
  rejected: situation(false, 'rejected'),
  unauthorized: situation(false, 'unauthorized'),
  rate_limited: situation(true, 'rate_limited'),
  unavailable: situation(true, 'unavailable'),
  invalid_response: situation(true, 'invalid_response'),
  // nobody is told of what was given up; should it happen, it reads as `unavailable`
  aborted: situation(false, 'aborted'),
};
const situations = [
  ...Object.values(byCode),
  situation(false, 'rejected', 'forbidden'),
  situation(true, 'rejected', 'conflict'),
  situation(true, 'rejected', 'in_progress'),
];

async function explainIn(locale: Locale, error: CounterbellError) {
  const { common, format } = await loadLanguage(locale, []);
  return explain(error, common, format('Europe/Amsterdam'));
}

test.each(locales)('%s: whatever goes wrong, a shopper reads what it is and what to do', async (locale) => {
  for (const { error, canRetry } of situations) {
    const words = await explainIn(locale, error);
    expect(words.canRetry).toBe(canRetry);
    // a text that is missing shows its key, and a slot that is not filled its braces
    for (const text of [words.title, words.text]) expect(text).not.toMatch(/^error|\{\{|undefined|^$/);
  }
});

test('no two failures that ask for something else read the same', async () => {
  const titles = await Promise.all(situations.map(async ({ error }) => (await explainIn('en', error)).title));
  // `aborted` as `unavailable`, and `in_progress` as `conflict`
  expect(new Set(titles).size).toBe(situations.length - 2);
});

test.each([
  [undefined, '1 minute'],
  [20_000, '1 minute'],
  [61_000, '2 minutes'],
  [3 * 3_600_000, '3 hours'],
])('a shopper who tried too often is told how long to wait: %s ms', async (retryAfterMs, wait) => {
  const { text } = await explainIn('en', new CounterbellError('rate_limited', { retryAfterMs }));
  expect(text).toContain(`try again in ${wait}.`);
});

test('a shopper can quote the reference the shop gave, and never reads what a server wrote', async () => {
  const error = new CounterbellError('unavailable', { reference: 'req_7', message: 'ECONNREFUSED 10.0.0.7' });
  const words = await explainIn('en', error);
  expect(words.reference).toBe('Reference: req_7');
  expect(`${words.title} ${words.text}`).not.toContain('ECONN');
});
