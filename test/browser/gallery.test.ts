import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axeFindings.ts';
import { bringAxe } from './examine.ts';
import { gallery, showState, walkGallery } from './gallery.ts';
import { launchChromium } from './launchChromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const baseURL = inject('shopUrl');
const context = {
  baseURL,
  viewport: { width: 1280, height: 900 },
  // What moves is looked at where it arrives.
  reducedMotion: 'reduce',
  // The page's policy would keep axe out.
  bypassCSP: true,
} as const;

/** In light by every rule; dark differs by its colours alone, so only those are looked at again. */
async function examineState(
  page: Page,
  show: string,
  look: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  await showState(page, show, look);
  const light = await axeFindings(page, 'all');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeFindings(page, 'colour');
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light.map((line) => `light: ${line}`), ...dark.map((line) => `dark: ${line}`)];
}

test.each([
  ['English', { locale: 'en' }],
  ['Arabic', { locale: 'ar' }],
])(
  'every screen in every state can be used by everybody, in light and dark: %s',
  async (_, look) => {
    const prepare = bringAxe;
    const wrong = await walkGallery(gallery, {
      browser,
      context,
      prepare,
      look: (page, show) => examineState(page, show, look),
    });
    expect(wrong).toEqual({});
  },
  300_000,
);

test('whoever asks the gallery for what it has not reads so', async () => {
  const page = await browser.newPage({ baseURL });
  for (const [search, words] of [
    ['show=order/nothing', 'The gallery has no “order/nothing”.'],
    ['theme=blue', '“theme” must be auto, light or dark, and is “blue”.'],
  ]) {
    await page.goto(`/gallery/?${search}`);
    await page.locator('html[data-gallery=failed]').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe(words);
  }
  await page.close();
});

test('a designer chooses how to see the states by keyboard, and the links follow', async () => {
  const page = await browser.newPage({ baseURL });
  await page.goto('/gallery/');
  await page.locator('html[data-gallery=ready]').waitFor();
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByLabel('Width').selectOption('320');
  const link = page.getByRole('region', { name: 'Bell' }).getByRole('link', { name: 'At rest' });
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/show=launcher%2Frest/u);
  await page.locator('html[data-gallery=ready]').waitFor();
  const bell = page.frameLocator('iframe').getByRole('button', { name: 'Help' });
  expect(await bell.isVisible()).toBe(true);
  expect(new URL(page.url()).searchParams.get('theme')).toBe('dark');
  await page.close();
});
