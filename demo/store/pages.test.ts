import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { afterAll, expect, test } from 'vitest';
import { CATALOGUE } from './catalogue.ts';
import { LOCALES } from './locales.ts';
import { renderPages } from './pages.ts';

const FOLDER = new URL('.', import.meta.url);
const WIDGET =
  '<script async src="/counterbell/counterbell.js" data-backend="/api" data-brand="#1f4b3f"></script>';
// Served by other parts of the demo, so not on this disk.
const ELSEWHERE = new Set(['/store.js', '/counterbell/counterbell.js']);

const pages = renderPages();
const page = new Window({ settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } });
afterAll(() => page.happyDOM.close());

function open(path: string): typeof page.document {
  const source = pages.get(path);
  if (source === undefined) throw new Error(`no page at ${path}`);
  return new page.DOMParser().parseFromString(source, 'text/html');
}

const every = [...pages.keys()].map((path) => ({ path }));

test('every page exists in every language', () => {
  expect(pages.size).toBe(LOCALES.length * (8 + CATALOGUE.length));
  for (const path of [
    '/',
    '/products/',
    '/cart/',
    '/account/',
    '/about/',
    '/privacy/',
    '/help/',
    '/404.html',
  ]) {
    for (const prefix of ['', '/nl', '/zh-CN']) expect(pages.has(prefix + path)).toBe(true);
  }
});

test.each(every)('$path says its language, has one heading, and a way past the header', ({ path }) => {
  const document = open(path);
  const prefix = /^\/(nl|zh-CN)\//.exec(path)?.[1] ?? 'en';
  expect(document.documentElement.lang).toBe(prefix);
  expect(document.querySelectorAll('h1')).toHaveLength(1);
  for (const landmark of ['header', 'nav', 'main', 'footer']) {
    expect(document.querySelector(landmark), landmark).not.toBeNull();
  }
  expect(document.querySelector('.skip')?.getAttribute('href')).toBe('#content');
  expect([...document.querySelectorAll('img')].filter((image) => !image.hasAttribute('alt'))).toEqual([]);
  expect(document.querySelectorAll('.languages a')).toHaveLength(3);
});

test.each(every)('$path carries the widget once, by the line the README gives', ({ path }) => {
  const source = pages.get(path) ?? '';
  expect(source.match(/counterbell\.js/g)).toHaveLength(1);
  const slug = /\/products\/(.+)\//.exec(path)?.[1];
  if (slug === undefined) return expect(source).toContain(WIDGET);
  const script = open(path).querySelector('script[data-backend]');
  const product = open(path).querySelector('h1')?.textContent;
  expect(script?.getAttribute('data-page-context')).toBe(JSON.stringify({ product }));
  expect(script?.getAttribute('data-brand')).toBe('#1f4b3f');
});

test.each(every)('$path leaves no slot, hole or bare ampersand for a shopper to read', ({ path }) => {
  const source = (pages.get(path) ?? '').replace(/<script type="application\/json".*?<\/script>/s, '');
  expect(open(path).body.textContent).not.toMatch(/undefined|\[object|NaN|&amp;/);
  expect(source.replace(/data-[\w-]+="[^"]*"/g, '')).not.toMatch(/\{\{/);
  expect(source).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)[^"\\]*</);
});

test.each(every)('$path needs nothing a strict content security policy forbids', ({ path }) => {
  const document = open(path);
  const inline = [...document.querySelectorAll('script:not([src])')].map((script) =>
    script.getAttribute('type'),
  );
  expect(inline.filter((type) => type !== 'application/ld+json' && type !== 'application/json')).toEqual([]);
  expect(document.querySelectorAll('style, [style]')).toHaveLength(0);
  const names = [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
  expect(names.filter((name) => name.startsWith('on'))).toEqual([]);
});

test.each(every)('every link and picture on $path leads somewhere on this site', ({ path }) => {
  const document = open(path);
  const targets = [...document.querySelectorAll('[href], [src], [action]')].map(
    (element) =>
      element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '',
  );
  expect(targets.length).toBeGreaterThan(20);
  for (const target of targets) {
    if (/^(tel|mailto):/.test(target)) continue;
    const { origin, pathname, hash } = new URL(target, `https://shop.example${path}`);
    expect(origin, target).toBe('https://shop.example');
    const isKnown =
      pages.has(pathname) || ELSEWHERE.has(pathname) || existsSync(new URL(`.${pathname}`, FOLDER));
    expect(isKnown, target).toBe(true);
    if (hash === '') continue;
    expect(open(pathname).getElementById(hash.slice(1)), target).not.toBeNull();
  }
});

test('a search engine reads what a product costs', () => {
  const block = open('/nl/products/weekender-duinen/').querySelector('script[type="application/ld+json"]');
  expect(JSON.parse(block?.textContent ?? '')).toMatchObject({
    '@type': 'Product',
    name: 'Weekender Duinen',
    offers: [
      { sku: 'WKD-COG', name: 'Cognac', price: '289.00', priceCurrency: 'EUR' },
      { sku: 'WKD-BLK', name: 'Zwart', price: '289.00', priceCurrency: 'EUR' },
    ],
  });
});

test('every product picture is on disk and can run nothing', () => {
  const images = CATALOGUE.flatMap(({ variants }) => variants.map(({ image }) => image.slice(1)));
  const drawn = readdirSync(new URL('assets/products/', FOLDER)).map((name) => `assets/products/${name}`);
  expect(images.toSorted()).toEqual(drawn.toSorted());
  for (const image of drawn) {
    expect(readFileSync(new URL(image, FOLDER), 'utf8')).not.toMatch(
      /<script|<style|style=|\son\w+=|https?:(?!\/\/www\.w3\.org\/2000\/svg)/,
    );
  }
});

test('no two variants share an article number', () => {
  const skus = CATALOGUE.flatMap(({ variants }) => variants.map(({ sku }) => sku));
  expect(new Set(skus).size).toBe(skus.length);
});
