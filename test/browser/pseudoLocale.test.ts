import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findCut } from './findCut.ts';
import { gallery, showState, walkGallery } from './gallery.ts';
import { launchChromium } from './launchChromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const context = {
  baseURL: inject('shopUrl'),
  viewport: { width: 320, height: 640 },
  reducedMotion: 'reduce',
} as const;

test('no screen cuts anything off at 320 pixels in a language two fifths longer than English', async () => {
  const wrong = await walkGallery(gallery, {
    browser,
    context,
    async look(page, show) {
      await showState(page, show, { locale: 'en-XA' });
      return findCut(page);
    },
  });
  expect(wrong).toEqual({});
}, 300_000);

test('the walk notices what does not fit', async () => {
  const visit = await browser.newContext(context);
  const page = await visit.newPage();
  await showState(page, 'privacy/plain', { locale: 'en-XA' });
  await page.evaluate(() => {
    const body = document
      .querySelector('counterbell-widget')
      ?.shadowRoot?.querySelector('.layer:not([inert]) .body');
    const [wide, clipped] = [document.createElement('p'), document.createElement('p')];
    wide.style.cssText = 'inline-size: 80px; white-space: nowrap; margin-inline-start: 300px';
    clipped.style.cssText = 'block-size: 8px; overflow: hidden';
    for (const late of [wide, clipped]) late.append('Too much of it');
    body?.prepend(wide, clipped);
  });
  const found = (await findCut(page)).join();
  for (const words of ['sticks out', 'past the edge', 'cut off below']) expect(found).toContain(words);
  await visit.close();
});
