// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BellCall } from './bell.ts';
import { renderPages } from './pages.ts';

const pages = renderPages();
const user = userEvent.setup();
const requests: string[] = [];
let calls: BellCall[] = [];
let answers: Record<string, () => Response> = {};

const json =
  (data: unknown, status = 200) =>
  () =>
    Response.json(data, { status });
const done = () => new Response(null, { status: 204 });
const NOOR = { name: 'Noor', email: 'noor@bakker.example' };

const signedIn = () => ({
  '/account/sign-in': done,
  '/account/sign-out': done,
  '/account/me': json(NOOR),
  '/account/token': json({ token: 'a.b.c' }),
  '/account/orders': json({
    orders: [
      {
        number: 'ZZ-20418',
        placedAt: '2026-07-10T21:04:00+02:00',
        total: { amount: 34250, currency: 'EUR' },
        headline: 'Arriving tomorrow, 14:15–16:15',
      },
    ],
  }),
});

/** Loads a page as a browser would: the document first, then the shop’s script. */
async function visit(path: string): Promise<void> {
  const parsed = new DOMParser().parseFromString(
    (pages.get(path) ?? '').replace(/<link[^>]*>/g, ''),
    'text/html',
  );
  document.documentElement.lang = parsed.documentElement.lang;
  document.body.replaceChildren(
    ...[...parsed.body.childNodes].map((node) => document.importNode(node, true)),
  );
  vi.resetModules();
  await import('./store.ts');
}

const total = () => screen.getByText(/^(Total|Totaal), /).nextElementSibling?.textContent;

/** What the widget would do once it needs to know the shopper. */
async function tokenForBell(): Promise<string> {
  const [method, details] = calls.at(-1) ?? [];
  if (method !== 'identify' || details === undefined) throw new Error('nobody was identified');
  return details.getToken();
}

beforeEach(() => {
  calls = [];
  Reflect.set(window, 'counterbell', { q: calls });
  vi.stubGlobal('fetch', async (path: string) => {
    requests.push(path);
    const answer = answers[path];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  requests.length = 0;
  answers = {};
});

test('a shopper puts a monogrammed cardholder in the basket and finds it there', async () => {
  await visit('/products/cardholder-sluis/');
  await user.click(screen.getByRole('radio', { name: 'Cognac' }));
  expect(screen.getByRole('img', { name: 'Cardholder Sluis, Cognac' })).toBeTruthy();
  await user.type(screen.getByLabelText('Add a monogram'), 'n.b.');
  await user.click(screen.getByRole('button', { name: 'Add to basket' }));
  expect(screen.getByRole('status').textContent).toContain('Cardholder Sluis is in your basket.');
  expect(screen.getByRole('link', { name: 'Basket 1' })).toBeTruthy();

  await visit('/nl/cart/');
  expect(screen.getByRole('link', { name: 'Kaarthouder Sluis' }).getAttribute('href')).toBe(
    '/nl/products/cardholder-sluis/',
  );
  expect(screen.getByText('Initialen N.B.')).toBeTruthy();
  expect(total()).toBe('€\u00a043,95');
});

test('a shopper changes quantities, and the total and the header follow', async () => {
  await visit('/products/care-balm/');
  await user.click(screen.getByRole('button', { name: 'Add to basket' }));
  await visit('/products/weekender-duinen/');
  await user.click(screen.getByRole('button', { name: 'Add to basket' }));
  await visit('/cart/');
  expect(total()).toBe('€303.50');
  await user.click(screen.getByRole('button', { name: 'One more: Care balm' }));
  expect(total()).toBe('€318.00');
  expect(screen.getByRole('status').textContent).toBe('Care balm: quantity 2.');
  expect(screen.getByRole('link', { name: 'Basket 3' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove Weekender Duinen' }));
  expect(total()).toBe('€33.95');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  await user.click(screen.getByRole('button', { name: 'One fewer: Care balm' }));
  await user.click(screen.getByRole('button', { name: 'One fewer: Care balm' }));
  expect(screen.getByRole('heading', { name: 'Nothing here yet' })).toBeTruthy();
});

test('a basket that something else has spoilt is an empty basket', async () => {
  localStorage.setItem('zadel-zoon-basket', '[{"sku":"WKD-COG","quantity":-2}]');
  await visit('/cart/');
  expect(screen.getByRole('heading', { name: 'Nothing here yet' })).toBeTruthy();
});

test('a guest causes no request and tells the widget nothing', async () => {
  await visit('/');
  await visit('/account/');
  expect(requests).toEqual([]);
  expect(calls).toEqual([]);
  expect(screen.getByRole('heading', { name: 'Sign in' })).toBeTruthy();
});

async function signIn(): Promise<void> {
  await user.type(screen.getByLabelText('E-mail address'), NOOR.email);
  await user.type(screen.getByLabelText('Password'), 'duinen-1928');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

test('a shopper signs in, sees her orders, and the widget can prove who she is', async () => {
  answers = signedIn();
  await visit('/account/');
  await signIn();
  expect(await screen.findByRole('heading', { name: 'Hello Noor' })).toBe(document.activeElement);
  expect(screen.getByText('Placed on 10 July 2026')).toBeTruthy();
  expect(screen.getByText('€342.50')).toBeTruthy();
  const button = screen.getByRole('button', { name: 'Show order ZZ-20418' });
  expect(button.getAttribute('data-counterbell')).toBe('orders/ZZ-20418');
  expect(await tokenForBell()).toBe('a.b.c');
});

test('a signed-in shopper is known to the widget on every page', async () => {
  answers = signedIn();
  await visit('/account/');
  await signIn();
  await screen.findByRole('heading', { name: 'Hello Noor' });
  calls.length = 0;
  await visit('/nl/products/');
  expect(calls).toEqual([['identify', { getToken: expect.any(Function) }]]);
});

test('a wrong password is said so, and the shopper is not signed in', async () => {
  answers = { '/account/sign-in': json({ code: 'unauthorized' }, 401) };
  await visit('/account/');
  await signIn();
  expect((await screen.findByRole('alert')).textContent).toContain('do not belong together');
  expect(document.activeElement).toBe(screen.getByLabelText('E-mail address'));
  expect(calls).toEqual([]);
});

test('without a connection the shopper reads that, and can try again', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  await visit('/account/');
  await signIn();
  expect((await screen.findByRole('alert')).textContent).toContain('couldn’t reach the shop');
  answers = { ...signedIn(), '/account/orders': () => new Response(null, { status: 503 }) };
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  answers = signedIn();
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Hello Noor' })).toBeTruthy();
});

test('signing out makes the widget forget the shopper', async () => {
  answers = signedIn();
  await visit('/account/');
  await signIn();
  await user.click(await screen.findByRole('button', { name: 'Sign out' }));
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeTruthy();
  expect(calls).toEqual([['identify', { getToken: expect.any(Function) }], ['logout']]);
});

test('a session that ended elsewhere ends here too', async () => {
  answers = signedIn();
  await visit('/account/');
  await signIn();
  await screen.findByRole('heading', { name: 'Hello Noor' });
  answers = { '/account/token': json({}, 401) };
  await expect(tokenForBell()).rejects.toThrow('the session has ended');
  expect(calls.at(-1)).toEqual(['logout']);
  calls.length = 0;
  await visit('/');
  expect(calls).toEqual([]);
});
