// @vitest-environment happy-dom
import { beforeEach, expect, type MockInstance, onTestFinished, test, vi } from 'vitest';
import { watchTriggers } from './triggers.ts';

let open: MockInstance<(route?: string) => Promise<void>> & ((route?: string) => Promise<void>);

beforeEach(() => {
  open = vi.fn(async () => undefined);
  location.hash = '';
  document.body.innerHTML = `
    <a href="/help" data-counterbell="orders"><b>Where is my order?</b></a>
    <button data-counterbell>Help</button>
    <a href="/contact" class="help">Contact</a>
    <a href="/bags">Bags</a>`;
});

function watch(selector?: string): AbortController {
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  watchTriggers(selector, open, ending.signal);
  return ending;
}

/** Clicks what these words stand in; gives whether the page went on with the click itself. */
function click(words: string, how: MouseEventInit = {}): boolean {
  const [target] = [...document.body.querySelectorAll('*')].filter(
    ({ textContent, childElementCount }) => textContent === words && childElementCount === 0,
  );
  return target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...how })) ?? false;
}

test('a shopper presses a link of the shop’s own, wherever in it, and help opens there instead', () => {
  watch();
  expect(click('Where is my order?')).toBe(false);
  expect(open.mock.calls).toEqual([['orders']]);
});

test('a trigger without a route opens help where it was', () => {
  watch();
  click('Help');
  expect(open).toHaveBeenCalledOnce();
  expect(open.mock.lastCall?.[0] ?? '').toBe('');
});

test('elements the host page names are triggers too, and all others are left alone', () => {
  watch('.help');
  expect(click('Contact')).toBe(false);
  expect(open.mock.calls).toEqual([[undefined]]);
  expect(click('Bags')).toBe(true);
  expect(open).toHaveBeenCalledOnce();
});

test.each([
  ['with ⌘', { metaKey: true }],
  ['with Ctrl', { ctrlKey: true }],
])('a shopper who presses a link %s gets the new tab they meant', (_, how) => {
  watch();
  expect(click('Where is my order?', how)).toBe(true);
  expect(open).not.toHaveBeenCalled();
});

test('a click that the page has dealt with itself opens nothing', () => {
  watch();
  document.body.addEventListener('click', (event) => event.preventDefault(), { once: true });
  click('Help');
  expect(open).not.toHaveBeenCalled();
});

test('an element put on the page later is a trigger as well', () => {
  watch();
  const late = document.createElement('button');
  late.dataset.counterbell = 'contact?topic=return';
  late.append('Ask');
  document.body.append(late);
  click('Ask');
  expect(open.mock.calls).toEqual([['contact?topic=return']]);
});

test('a link to an answer opens it, on arrival and later', () => {
  location.hash = '#counterbell/article/return-window';
  watch();
  expect(open.mock.calls).toEqual([['article/return-window']]);
  location.hash = '#counterbell/orders';
  dispatchEvent(new Event('hashchange'));
  expect(open).toHaveBeenLastCalledWith('orders');
});

test.each(['#counterbell', '#counterbell/', '#size-chart'])('%s is no link to help', (hash) => {
  location.hash = hash;
  watch();
  expect(open).not.toHaveBeenCalled();
});

test('a bell that is taken away listens no more', () => {
  watch('.help').abort();
  expect(click('Help')).toBe(true);
  expect(click('Contact')).toBe(true);
  location.hash = '#counterbell/orders';
  dispatchEvent(new Event('hashchange'));
  expect(open).not.toHaveBeenCalled();
});
