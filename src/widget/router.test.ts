import { expect, test } from 'vitest';
import { createRouter, parseRoute } from './router.ts';

test.each([
  ['orders', 'orders', [], ''],
  ['orders/1001', 'orders', ['1001'], ''],
  ['/orders//1001/', 'orders', ['1001'], ''],
  ['#orders/1001', 'orders', ['1001'], ''],
  ['contact?topic=return&order=ZZ%201', 'contact', [], 'topic=return&order=ZZ+1'],
  ['article/what%3F/a%2Fb?x=1?2', 'article', ['what?', 'a/b'], 'x=1%3F2'],
  ['article/100%', 'article', ['100%'], ''],
  ['article/%E9%99%88', 'article', ['陈'], ''],
  ['?topic=return', '', [], 'topic=return'],
  ['', '', [], ''],
])('a link to “%s” leads to %s %j', (route, feature, path, query) => {
  const parsed = parseRoute(route);
  expect({ ...parsed, query: `${parsed.query}` }).toEqual({ feature, path, query });
});

const routesOf = (router: ReturnType<typeof createRouter>) => router.stack.value.map(({ route }) => route);

test('a shopper goes on and comes back the same way, to the screens as they were', () => {
  const router = createRouter();
  router.open('orders', {});
  const [home, orders] = router.stack.value;
  router.open('orders/1001', {});
  expect(routesOf(router)).toEqual(['home', 'orders', 'orders/1001']);
  expect(router.direction.value).toBe('forward');
  router.back();
  expect(router.stack.value).toEqual([home, orders]);
  expect(router.direction.value).toBe('back');
  router.back();
  router.back();
  expect(router.stack.value).toEqual([home]);
});

test('a screen that takes another’s place is where coming back does not lead', () => {
  const router = createRouter();
  router.open('returns/new', {});
  router.open('returns/r_1', { replace: true });
  expect(routesOf(router)).toEqual(['home', 'returns/r_1']);
  router.reset();
  router.open('contact', { replace: true });
  expect(routesOf(router)).toEqual(['home', 'contact']);
});

test('home is always one press away, and fresh after a reset', () => {
  const router = createRouter();
  const [home] = router.stack.value;
  router.open('orders', {});
  router.open('home', {});
  expect(router.stack.value).toEqual([home]);
  router.open('orders', {});
  router.reset();
  expect(routesOf(router)).toEqual(['home']);
  expect(router.stack.value[0]?.id).not.toBe(home?.id);
});

test('a long session keeps the last screens and home, and lets the others go', () => {
  const router = createRouter();
  for (let step = 1; step <= 30; step++) router.open(`article/${step}`, {});
  const routes = routesOf(router);
  expect(routes).toHaveLength(12);
  expect([routes[0], routes[1], routes.at(-1)]).toEqual(['home', 'article/20', 'article/30']);
});
