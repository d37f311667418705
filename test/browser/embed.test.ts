import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bellOf, callHandle, htmlPage, openPanel, panelOf, scriptTag, showPage } from './hostPage.ts';
import { useBrowser } from './openShop.ts';

const { openShop } = useBrowser();

async function openBlank() {
  const shopper = await openShop({ path: 'about:blank' });
  const requests: string[] = [];
  shopper.page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  return { ...shopper, requests };
}

/** What a page can tell was left on it. */
const footprint = (page: Page) =>
  page.evaluate(async () => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return {
      databases: (await indexedDB.databases()).length,
      stored: localStorage.length + sessionStorage.length + document.cookie.length,
      globals: Object.keys(window).filter((name) => /counterbell|cb/i.test(name)),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      widgets: document.querySelectorAll('counterbell-widget').length,
      elements: roots.length + roots.flatMap((root) => [...root.querySelectorAll('*')]).length,
      bodyInert: document.body.inert,
    };
  });

test('one script tag is all a page needs, and before intent it asks for nothing and keeps nothing', async () => {
  const { page, requests, expectQuiet } = await openBlank();
  await showPage(page, htmlPage(scriptTag()));
  await bellOf(page).waitFor();
  await page.waitForLoadState('networkidle');
  expect(requests).toEqual(['/merchant.page', '/counterbell/counterbell.js']);
  const left = await footprint(page);
  expect(left.elements).toBeLessThanOrEqual(8);
  expect(left).toMatchObject({ databases: 0, stored: 0, globals: ['counterbell'], sheets: 0, widgets: 1 });
  expectQuiet();
});

test('a pointer over the bell brings the panel’s code, a click opens it', async () => {
  const { page, requests, expectQuiet } = await openBlank();
  await showPage(page, htmlPage(scriptTag()));
  const panelCode = page.waitForResponse(/\/counterbell\/panel-/);
  await bellOf(page).hover();
  await panelCode;
  expect(await panelOf(page).count()).toBe(0);
  expect(requests.filter((path) => path.startsWith('/api'))).toEqual([]);
  await openPanel(page);
  expectQuiet();
});

test.each(['Enter', ' '])('the bell opens from the keyboard with “%s”', async (key) => {
  const { page, expectQuiet } = await openBlank();
  await showPage(page, htmlPage(scriptTag()));
  await bellOf(page).focus();
  await page.keyboard.press(key);
  await panelOf(page).getByRole('searchbox').waitFor();
  expectQuiet();
});

test('calls made before the loader arrives are replayed in order', async () => {
  const { page, expectQuiet } = await openBlank();
  const stub = `<script>
    window.heard = [];
    window.counterbell = { q: [] };
    counterbell.q.push(['on', 'navigate', ({ feature }) => heard.push(feature)]);
    counterbell.q.push(['on', 'open', () => heard.push('open')]);
    counterbell.q.push(['open', 'contact']);
  </script>`;
  await showPage(page, htmlPage(stub + scriptTag()));
  await panelOf(page).getByRole('heading', { name: 'Contact us' }).waitFor();
  expect(await page.evaluate('heard')).toEqual(['contact', 'open']);
  await page.evaluate(`counterbell.q.push(['close'])`);
  await panelOf(page).waitFor({ state: 'hidden' });
  expectQuiet();
});

const insert = (place: string) => `<script>addEventListener('load', () => {
  const script = document.createElement('script');
  script.src = '/counterbell/counterbell.js';
  script.dataset.backend = '/api';
  ${place}.append(script);
});</script>`;

test.each([
  ['in the head', htmlPage(scriptTag().replace('async', ''))],
  ['at the end of the body', htmlPage('', `<p>A shop</p>${scriptTag()}`)],
  ['deferred', htmlPage(scriptTag().replace('async', 'defer'))],
  ['put in by a tag manager after load', htmlPage(insert('document.head'))],
  [
    'written by document.write',
    htmlPage('', `<script>document.write(${JSON.stringify(scriptTag()).replace('</', '<\\/')})</script>`),
  ],
])('the tag works %s', async (_, html) => {
  const { page, expectQuiet } = await openBlank();
  await showPage(page, html);
  const panel = await openPanel(page);
  expect(await panel.getByRole('button', { name: 'Track an order' }).count()).toBe(1);
  expectQuiet();
});

test('a second tag makes no second widget and says so once', async () => {
  const { page, noise } = await openBlank();
  await showPage(page, htmlPage(scriptTag(), `<p>A shop</p>${scriptTag('data-brand="#123456"')}`));
  await bellOf(page).waitFor();
  await page.waitForLoadState('networkidle');
  expect((await footprint(page)).widgets).toBe(1);
  expect(noise).toEqual([expect.stringContaining('there already')]);
  await openPanel(page);
});

test('a page that came from a build with subresource integrity gets the bell', async () => {
  const { page, expectQuiet } = await openBlank();
  const integrity: unknown = await (await page.request.get('/counterbell/integrity.json')).json();
  const hash: unknown = Reflect.get(Object(integrity), 'counterbell.js');
  expect(hash).toMatch(/^sha384-/);
  await showPage(page, htmlPage(scriptTag(`integrity="${hash}" crossorigin="anonymous"`)));
  await openPanel(page);
  expectQuiet();
});

test('destroy() leaves nothing behind, and the widget can be made again', async () => {
  const { page, devtools, expectQuiet } = await openBlank();
  await page.setViewportSize({ width: 320, height: 640 });
  const reload = `<button onclick="const tag = document.createElement('script'); tag.src = '/counterbell/counterbell.js'; tag.dataset.backend = '/api'; document.body.append(tag)">Help again</button>`;
  await showPage(page, htmlPage('', reload));
  const before = await listeners(devtools);
  for (let round = 0; round < 2; round++) {
    await page.getByRole('button', { name: 'Help again' }).click();
    await openPanel(page);
    expect((await footprint(page)).bodyInert).toBe(true);
    await callHandle(page, 'destroy');
    expect(await footprint(page)).toMatchObject({ widgets: 0, globals: [], sheets: 0, bodyInert: false });
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    // The way back through the sheet is taken out of the history first.
    await expect.poll(() => listeners(devtools)).toEqual(before);
    expect(await page.evaluate(() => history.state)).toBe(null);
  }
  expectQuiet();
});

/** Listeners by type on everything in the page that outlives a widget: window, document, html, body, visual viewport. */
async function listeners(devtools: Awaited<ReturnType<typeof openShop>>['devtools']) {
  const counts: Record<string, number> = {};
  for (const target of [
    'window',
    'document',
    'document.documentElement',
    'document.body',
    'visualViewport',
  ]) {
    const { result } = await devtools.send('Runtime.evaluate', { expression: target });
    const found = await devtools.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
    for (const { type } of found.listeners)
      counts[`${target} ${type}`] = (counts[`${target} ${type}`] ?? 0) + 1;
  }
  return counts;
}
