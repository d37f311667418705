import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createFaultProxy, type FaultProxy } from '#test/faults/createFaultProxy.ts';
import { createSchedule } from '#test/faults/createSchedule.ts';
import { bellOf, htmlPage, openPanel, panelOf, scriptTag } from './hostPage.ts';
import { useBrowser } from './openShop.ts';

const { openShop } = useBrowser();

/** A worker as a shop has one: it keeps the page that was seen last, and leaves the bell to our file. */
const worker = `
importScripts('/counterbell/service-worker.js');
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  event.respondWith(
    fetch(event.request).then(
      async (answer) => {
        await (await caches.open('shop')).put(event.request, answer.clone());
        return answer;
      },
      () => caches.match(event.request),
    ),
  );
});`;

/** The shop behind an origin of its own, which can go away. */
async function openShopWithWorker(): Promise<{ page: Page; proxy: FaultProxy }> {
  const pages = new Map([
    ['/merchant.page', { type: 'text/html', text: htmlPage(scriptTag()) }],
    ['/worker.js', { type: 'text/javascript', text: worker }],
  ]);
  const proxy = await createFaultProxy({
    target: inject('shopUrl'),
    schedule: createSchedule('calm', 0),
    pages,
  });
  onTestFinished(() => proxy.close().catch(() => undefined));
  const { page } = await openShop({ baseURL: proxy.url, path: '/merchant.page' });
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/worker.js');
    await navigator.serviceWorker.ready;
  });
  return { page, proxy };
}

const keptFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await (await caches.open('counterbell-files')).keys()).map(({ url }) => new URL(url).pathname),
  );

test('a shopper whose shop has a service worker opens the panel on a page that is shown without any connection', async () => {
  const { page, proxy } = await openShopWithWorker();
  await page.reload();
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Track an order' }).first().waitFor();
  await expect.poll(() => keptFiles(page)).toContain('/counterbell/counterbell.js');
  await proxy.close();
  // What the browser itself keeps must not be what shows the panel.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.clearBrowserCache');
  await page.reload();
  await bellOf(page).click();
  await panelOf(page).getByRole('button', { name: 'Track an order' }).first().waitFor();
});

test('the service worker keeps files of the widget alone: no page, no answer of the API', async () => {
  const { page } = await openShopWithWorker();
  await page.reload();
  await openPanel(page);
  await page.evaluate(async () => {
    await fetch('/api/shop');
    await fetch('/counterbell/integrity.json');
    await fetch('/counterbell/missing-0a0a0a0a.js');
  });
  await expect.poll(() => keptFiles(page)).toContain('/counterbell/counterbell.js');
  const files = await keptFiles(page);
  expect(files.length).toBeGreaterThan(1);
  expect(
    files.filter((file) => !/^\/counterbell\/(?:counterbell|[\w-]+-[\da-f]{8})\.js$/.test(file)),
  ).toEqual([]);
  expect(files).not.toContain('/counterbell/missing-0a0a0a0a.js');
});
