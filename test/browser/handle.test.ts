import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bellOf, callHandle, htmlPage, openPanel, panelOf, scriptTag, showPage } from './hostPage.ts';
import { useBrowser } from './openShop.ts';

const { openShop } = useBrowser();

async function openWith(head = scriptTag()) {
  const shopper = await openShop({ path: 'about:blank' });
  await showPage(shopper.page, htmlPage(head));
  await bellOf(shopper.page).waitFor();
  return shopper;
}

/** Runs a host page's own script. */
const run = (page: Page, script: string) => page.evaluate(script);

test('a host page hears events by on() and on the document, and stops hearing when it wants', async () => {
  const { page, expectQuiet } = await openWith();
  await run(
    page,
    `window.heard = []; window.stop = counterbell.on('open', () => heard.push('on'));
     document.addEventListener('counterbell:open', () => heard.push('document')); 0`,
  );
  await callHandle(page, 'open');
  expect(await run(page, 'heard')).toEqual(['on', 'document']);
  await callHandle(page, 'close');
  await run(page, 'stop()');
  await callHandle(page, 'open');
  expect(await run(page, 'heard')).toEqual(['on', 'document', 'document']);
  expect(await run(page, 'counterbell.isOpen')).toBe(true);
  expectQuiet();
});

test('open() leads to a route, also a thousand times and while the panel is on its way', async () => {
  const { page, expectQuiet } = await openWith();
  await run(page, `Promise.all(Array.from({ length: 1000 }, () => counterbell.open('contact')))`);
  const panel = panelOf(page);
  await panel.getByRole('heading', { name: 'Contact us' }).waitFor();
  await callHandle(page, 'open', 'article/return-window');
  await panel.getByRole('group', { name: 'Did this answer your question?' }).waitFor();
  await callHandle(page, 'open', 'no/such/place');
  await panel.getByRole('heading', { name: 'We can’t find this' }).waitFor();
  for (let back = 0; back < 3; back++) await panel.getByRole('button', { name: 'Back' }).click();
  await panel.getByRole('searchbox').waitFor();
  expectQuiet();
});

test('fields keep their names however often the panel is opened', async () => {
  const { page, expectQuiet } = await openWith();
  const panel = await openPanel(page);
  for (const route of ['contact/conversation', 'privacy', 'orders']) await callHandle(page, 'open', route);
  await panel.getByRole('textbox', { name: 'Order number' }).waitFor();
  const ids = await page.locator('counterbell-widget [id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(2);
  expect(new Set(ids).size).toBe(ids.length);
  expectQuiet();
});

test('brand and language change while the panel is open, and what is typed stays', async () => {
  const { page, expectQuiet } = await openWith();
  const panel = await openPanel(page);
  const colour = () => panel.evaluate((element) => getComputedStyle(element).getPropertyValue('--cb-brand'));
  await callHandle(page, 'update', { brand: '#8a1c2b' });
  await expect.poll(colour).toBe('#8a1c2b');
  await callHandle(page, 'open', 'contact/conversation');
  await panel.getByRole('textbox', { name: 'Write a message' }).fill('Where is my tote?');
  await callHandle(page, 'setLocale', 'nl');
  const composer = panel.getByRole('textbox', { name: 'Schrijf een bericht' });
  await expect.poll(() => composer.inputValue()).toBe('Where is my tote?');
  expect(await panel.getAttribute('lang')).toBe('nl');
  await callHandle(page, 'close');
  expect(await bellOf(page).getAttribute('aria-label')).toBe('Hulp');
  expectQuiet();
});

test('wrong calls are named and harm nothing', async () => {
  const { page, noise } = await openWith();
  await openPanel(page);
  await callHandle(page, 'update', { brand: 'no colour', nonsense: 1 });
  await callHandle(page, 'setLocale', 'not a language');
  await expect
    .poll(() => noise)
    .toEqual([
      expect.stringContaining('not understood: brand, nonsense'),
      expect.stringContaining('not understood: locale'),
    ]);
  expect(await panelOf(page).isVisible()).toBe(true);
});

test('a host listener that throws harms neither the panel nor the next listener', async () => {
  const { page, noise } = await openWith();
  await run(
    page,
    `window.heard = 0; counterbell.on('open', () => { throw new Error('the host’s own') });
     counterbell.on('open', () => heard++); 0`,
  );
  await openPanel(page);
  expect(await run(page, 'heard')).toBe(1);
  expect(noise).toEqual(['uncaught: the host’s own']);
});

test('an expired identity is renewed once for all calls that wait, and logout() forgets it', async () => {
  const { page } = await openWith();
  const tokens: string[] = [];
  await page.route(/\/api\/orders(\?.*)?$/, (route) => {
    const token = route.request().headers()['authorization'] ?? 'none';
    tokens.push(token);
    const isFresh = token.endsWith('token-2');
    const problem = { type: 'about:blank', title: 'Expired', status: 401, code: 'unauthorized' };
    return route.fulfill({ status: isFresh ? 200 : 401, json: isFresh ? { orders: [] } : problem });
  });
  await run(page, `window.asked = 0; counterbell.identify({ getToken: async () => 'token-' + ++asked }); 0`);
  const panel = await openPanel(page);
  await callHandle(page, 'open', 'orders');
  await panel.getByText('No orders yet').first().waitFor();
  await expect.poll(() => tokens.filter((token) => token.endsWith('token-2')).length).toBeGreaterThan(0);
  expect(await run(page, 'asked')).toBe(2);
  await callHandle(page, 'logout');
  await callHandle(page, 'open', 'orders');
  await panel.getByRole('textbox', { name: 'Order number' }).waitFor();
  expect(await run(page, 'asked')).toBe(2);
});

test('the doctor finds nothing at a healthy shop, and names a wrong backend and a missing viewport', async () => {
  const { page } = await openWith();
  expect(await callHandle(page, 'doctor')).toMatchObject({ ok: true });
  await showPage(
    page,
    `<!doctype html><title>Shop</title>${scriptTag().replace('/api', '/wrong')}<p>A shop</p>`,
  );
  await bellOf(page).waitFor();
  const report = Object(await callHandle(page, 'doctor'));
  const failed: { id: string; message: string }[] = report.checks.filter(({ ok }: { ok: boolean }) => !ok);
  expect(failed.map(({ id }) => id)).toEqual(['viewport', 'backend']);
  expect(failed[0]?.message).toContain('<meta name="viewport"');
  expect(failed[1]?.message).toContain('/wrong failed');
});

test('opening and closing keeps nothing more each time', async () => {
  const { page, devtools, expectQuiet } = await openWith();
  const many = (times: number) =>
    run(
      page,
      `(async () => { for (let i = 0; i < ${times}; i++) {
        await counterbell.open(i % 2 ? 'contact' : 'home'); counterbell.close(); } })()`,
    );
  const kept = async (what: string) => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === what)?.value ?? 0;
  };
  await devtools.send('Performance.enable');
  await many(20);
  const [listeners, nodes] = [await kept('JSEventListeners'), await kept('Nodes')];
  await many(200);
  // One listener or element that stays per opening would be two hundred.
  await expect.poll(() => kept('JSEventListeners'), { timeout: 20_000 }).toBeLessThan(listeners + 100);
  await expect.poll(() => kept('Nodes'), { timeout: 20_000 }).toBeLessThan(nodes + 200);
  expectQuiet();
});
