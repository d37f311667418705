// @vitest-environment happy-dom
import { beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { readOptions } from './readOptions.ts';

let warn: MockInstance<typeof console.warn>;

beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockReturnValue();
  // happy-dom takes anything for a colour; a real browser's answer is tested in test/browser
  vi.stubGlobal('CSS', {
    supports: (_: string, value: string) =>
      /^(?:#[\da-f]{3,8}|teal|inherit|unset|currentColor|var.+|oklch\(.+\))$/.test(value),
  });
  document.head.innerHTML = '<base href="https://shop.example/bags/">';
});

const adapter = { orders: {} };

test.each([
  ['backend', 'https://api.shop.example/v1', 'https://api.shop.example/v1'],
  ['backend', '/api', 'https://shop.example/api'],
  ['backend', 'api', 'https://shop.example/bags/api'],
  ['adapter', adapter, adapter],
  ['brand', '#0a6c5f', '#0a6c5f'],
  ['brand', 'teal', 'teal'],
  ['brand', 'oklch(50% 0.1 180)', 'oklch(50% 0.1 180)'],
  ['locale', 'nl', 'nl'],
  ['locale', 'ZH-cn', 'zh-CN'],
  ['theme', 'dark', 'dark'],
  ['position', 'start', 'start'],
  ['offsetBlock', 24, 24],
  ['offsetBlock', 0, 0],
  ['offsetBlock', '0', 0],
  ['offsetInline', '-8', -8],
  ['offsetInline', 0, 0],
  ['zIndex', '2147483647', 2_147_483_647],
  ['zIndex', 0, 0],
  ['launcher', 'label', 'label'],
  ['launcher', 'none', 'none'],
  ['launcherText', 'Ask us', 'Ask us'],
  ['hero', 'bold', 'bold'],
  ['logo', '/logo.svg', 'https://shop.example/logo.svg'],
  ['shopName', 'Zadel & Zoon', 'Zadel & Zoon'],
  ['features', 'answers, orders contact', ['answers', 'orders', 'contact']],
  ['features', ['answers', 'orders'], ['answers', 'orders']],
  ['triggers', '.help, a[href="/help"]', '.help, a[href="/help"]'],
  ['pageContext', { product: 'tote' }, { product: 'tote' }],
  ['pageContext', '{"product":"tote"}', { product: 'tote' }],
  ['texts', { nl: { orders: { title: 'Pakjes' } } }, { nl: { orders: { title: 'Pakjes' } } }],
  ['texts', '{"nl":{}}', { nl: {} }],
  ['email', 'help@shop.example', 'help@shop.example'],
  ['phone', '+31201234567', '+31201234567'],
])('a host page that sets %s to %j gets %j', (name, given, read) => {
  expect(readOptions({ [name]: given })).toEqual({ [name]: read });
  expect(warn).not.toHaveBeenCalled();
});

test.each([
  ['backend', 'javascript:alert(1)'],
  ['backend', 'http://'],
  ['backend', 'ftp://shop.example'],
  ['logo', 'data:image/png;base64,AA'],
  ['brand', 'notacolour'],
  ['brand', 'var(--brand)'],
  ['brand', 'inherit'],
  ['brand', 'unset'],
  ['brand', 'currentColor'],
  ['locale', 'n'],
  ['locale', 'not a language'],
  ['theme', 'Dark'],
  ['theme', 'darkest'],
  ['position', 'left'],
  ['offsetBlock', '16px'],
  ['offsetBlock', Number.NaN],
  ['offsetInline', Number.POSITIVE_INFINITY],
  ['offsetInline', 1.5],
  ['zIndex', ''],
  ['zIndex', '99999999999'],
  ['launcher', 'true'],
  ['launcherText', ' '],
  ['hero', 'loud'],
  ['shopName', ''],
  ['triggers', 'a['],
  ['triggers', ''],
  ['pageContext', '{'],
  ['pageContext', 'product'],
  ['pageContext', '7'],
  ['texts', 'Hello'],
  ['texts', { nl: { title: 'Pakjes' } }],
  ['texts', { nl: { orders: { title: 7 } } }],
  ['email', ''],
  ['phone', ' '],
  ['colour', 'teal'],
  ['toString', 'x'],
])('a host page that sets %s to %j is told so, and goes without', (name, given) => {
  expect(readOptions({ [name]: given })).toEqual({});
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^Counterbell: /));
  expect(warn.mock.lastCall?.[0]).toMatch(new RegExp(` ${name}$`, 'u'));
});

test('several mistakes are named in one warning, and the rest still works', () => {
  expect(readOptions({ theme: 'dark', position: 'left', zindex: 5 })).toEqual({
    theme: 'dark',
  });
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/^Counterbell: .* position, zindex$/)]]);
});

test('what a framework hands over as nothing counts as left out', () => {
  expect(readOptions({ backend: null, brand: undefined, theme: 'dark' })).toEqual({ theme: 'dark' });
  expect(warn).not.toHaveBeenCalled();
});
