import type { Page, Route } from 'playwright-core';

/** A backend that does not do what the contract says, and what the shopper is told. */
export interface Trouble {
  readonly name: string;
  readonly answer: (route: Route) => unknown;
  readonly title: string;
  /** Whether trying the same again can help. */
  readonly canRetry: boolean;
}

const problem = (status: number, code: string, headers: Readonly<Record<string, string>> = {}) => {
  const body = JSON.stringify({ type: 'about:blank', title: 'RAW MESSAGE', status, code });
  return (route: Route) => route.fulfill({ status, headers, contentType: 'application/problem+json', body });
};

const unreachable = 'We can’t reach the shop’s system right now';
/** What a shopper reads when no answer, or none of the shop's, came through. */
export const cutOff = 'No connection to the shop';
const nonsense = 'The shop’s answer didn’t make sense';

export const expired: Trouble = {
  name: '401',
  answer: problem(401, 'unauthorized'),
  title: 'Your access has ended',
  canRetry: false,
};
export const forbidden: Trouble = {
  name: '403',
  answer: problem(403, 'forbidden'),
  title: 'This isn’t open to you here',
  canRetry: false,
};
export const missing: Trouble = {
  name: '404',
  answer: problem(404, 'not_found'),
  title: 'We can’t find this',
  canRetry: false,
};
export const paused: Trouble = {
  name: '429',
  answer: problem(429, 'rate_limited', { 'Retry-After': '90' }),
  title: 'That was a lot of tries',
  canRetry: true,
};

/** After these a write was surely not taken. */
export const refusals: readonly Trouble[] = [
  expired,
  forbidden,
  missing,
  {
    name: '409',
    answer: problem(409, 'conflict'),
    title: 'Something changed in the meantime',
    canRetry: true,
  },
  { name: '422', answer: problem(422, 'invalid'), title: 'The shop couldn’t accept this', canRetry: false },
  paused,
];

/** After these nobody knows. */
export const failures: readonly Trouble[] = [
  { name: 'a dead backend', answer: (route) => route.abort(), title: cutOff, canRetry: true },
  {
    name: 'a silent backend',
    answer: () => new Promise(() => undefined),
    title: 'The shop is taking too long to answer',
    canRetry: true,
  },
  {
    name: 'a captive portal’s HTML instead of JSON',
    answer: (route) => route.fulfill({ contentType: 'text/html', body: '<h1>RAW MESSAGE</h1>' }),
    title: cutOff,
    canRetry: true,
  },
  {
    name: 'another shape',
    answer: (route) => route.fulfill({ json: { orders: null, __proto__: { 'RAW MESSAGE': 1 } } }),
    title: nonsense,
    canRetry: true,
  },
  {
    name: 'a deploy’s 404',
    answer: (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'RAW MESSAGE' }),
    title: nonsense,
    canRetry: true,
  },
  { name: '500', answer: problem(500, 'internal'), title: unreachable, canRetry: true },
  {
    name: '503',
    answer: problem(503, 'unavailable', { 'Retry-After': '1' }),
    title: unreachable,
    canRetry: true,
  },
];

export const troubles: readonly Trouble[] = [...refusals, ...failures];

/** Lets one operation run into a trouble; gives what ends it. */
export async function bring(page: Page, url: RegExp, { answer }: Trouble): Promise<() => Promise<void>> {
  await page.route(url, answer);
  return () => page.unroute(url);
}
