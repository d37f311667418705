import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CounterbellOptions } from '#src/options.ts';
import { bellOf, callHandle, htmlPage, openPanel, panelOf, scriptTag, showPage } from './hostPage.ts';
import { useBrowser } from './openShop.ts';

const { openShop } = useBrowser();

/** An adapter is code, what a page is about is for features alone, what is stored is in consent.test.ts, and texts are below. */
type Name = Exclude<keyof CounterbellOptions, 'adapter' | 'pageContext' | 'storage' | 'texts'>;
type Value = string | number | readonly string[];

/** Every option with a value that shows, and what a shopper then sees of it. */
const options: Readonly<Record<Name, readonly [value: Value, seen: unknown]>> = {
  backend: ['/elsewhere', true],
  brand: ['#ffcc00', 'color(srgb 1 0.8 0)'],
  locale: ['nl-BE', 'nl'],
  theme: ['light', 'light'],
  position: ['start', 'start'],
  offsetBlock: [40, 40],
  offsetInline: [50, 50],
  zIndex: [7, '7'],
  launcher: ['label', true],
  launcherText: ['Vraag het ons', 'Vraag het ons'],
  hero: ['bold', 'bold'],
  logo: ['/assets/mark.svg', true],
  shopName: ['Zadel & Zoon', 'Hulp van Zadel & Zoon'],
  features: [['contact', 'orders'], ['Bestelling volgen']],
  triggers: ['.ask-us', true],
  email: ['hallo@zadel.example', 'mailto:hallo@zadel.example'],
  phone: ['+31235550188', 'tel:+31235550188'],
};

const names = Object.entries(options);
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const asText = (value: Value) => (Array.isArray(value) ? value.join(' ') : String(value));
const attributes = names.map(([name, [value]]) => `data-${kebab(name)}='${asText(value)}'`).join(' ');
const settings = JSON.stringify(Object.fromEntries(names.map(([name, [value]]) => [name, value])));
const bareTag = scriptTag().replace('data-backend="/api"', '');
const body = '<p>A shop</p><a class="ask-us" href="/contact">Ask us</a>';

/** What a shopper sees of each option. */
async function look(page: Page): Promise<Record<Name, unknown>> {
  const bell = bellOf(page);
  const style = await bell.evaluate((button) => {
    const box = button.getBoundingClientRect();
    const host = Object(button.getRootNode()).host;
    return {
      brand: getComputedStyle(button).backgroundColor,
      launcher: getComputedStyle(button, '::after').content.includes('Vraag'),
      launcherText: button.getAttribute('aria-label'),
      locale: button.closest('[lang]')?.getAttribute('lang'),
      theme: getComputedStyle(button).colorScheme,
      position: box.left < innerWidth / 2 ? 'start' : 'end',
      offsetBlock: innerHeight - box.bottom,
      offsetInline: box.left,
      zIndex: getComputedStyle(host).zIndex,
    };
  });
  const asked = page.waitForRequest('**/elsewhere/shop');
  await page.getByRole('link', { name: 'Ask us' }).click();
  const panel = panelOf(page);
  await panel.getByRole('alert').waitFor();
  const link = (scheme: string) => panel.locator(`a[href^="${scheme}:"]`).first().getAttribute('href');
  const home = {
    backend: (await asked).url().endsWith('/elsewhere/shop'),
    triggers: !page.url().endsWith('/contact'),
    shopName: await panel.getAttribute('aria-label'),
    hero: await panel.locator('[data-hero]').getAttribute('data-hero'),
    logo: await panel.locator('.mark img').evaluate((image) => Object(image).src.endsWith('/mark.svg')),
    features: await panel.locator('.tiles').getByRole('button').allTextContents(),
  };
  await callHandle(page, 'open', 'contact');
  await panel.getByRole('link', { name: /bellen/i }).waitFor();
  const contact = { email: await link('mailto'), phone: await link('tel') };
  return { ...style, ...home, ...contact };
}

test.each([
  ['attributes of the tag', bareTag.replace('async', `async ${attributes}`)],
  ['counterbellSettings', `<script>window.counterbellSettings = ${settings}</script>${bareTag}`],
])('every option does the same, given as %s', async (_, head) => {
  const { page, noise } = await openShop({ path: 'about:blank', colorScheme: 'dark' });
  await page.route('**/elsewhere/**', (route) => route.fulfill({ status: 404, body: 'nothing here' }));
  await page.route('**/mark.svg', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  );
  await showPage(page, htmlPage(head, body));
  await bellOf(page).waitFor();
  const seen = await look(page);
  expect(seen).toEqual(Object.fromEntries(names.map(([name, [, expected]]) => [name, expected])));
  expect(noise.filter((line) => line.includes('Counterbell'))).toEqual([]);
});

/** Each is nonsense, as an attribute and as a setting. */
const nonsense = {
  brand: 'var(--x)',
  locale: 'no such language!',
  logo: 'http://[',
  triggers: 'a[',
  pageContext: '{oops',
  theme: 'blue',
  position: 'left',
  offsetBlock: '12px',
  launcher: 'round',
  shopName: ' ',
  colour: 'red',
};
const wrong = Object.entries(nonsense);

test.each([
  ['attributes', scriptTag(wrong.map(([name, value]) => `data-${kebab(name)}="${value}"`).join(' '))],
  [
    'counterbellSettings',
    `<script>window.counterbellSettings = ${JSON.stringify(nonsense)}</script>${scriptTag()}`,
  ],
])('one warning names all malformed and unknown %s, and the panel works', async (_, head) => {
  const { page, noise } = await openShop({ path: 'about:blank' });
  await showPage(page, htmlPage(head));
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Track an order' }).waitFor();
  expect(noise).toHaveLength(1);
  for (const [name] of wrong) expect(noise[0]).toContain(` ${name}`);
});

test('a malformed backend is named, and the panel still opens', async () => {
  const { page, noise } = await openShop({ path: 'about:blank' });
  await showPage(page, htmlPage(scriptTag().replace('/api', 'http://[')));
  await bellOf(page).click();
  await panelOf(page).getByRole('heading', { name: 'Hello' }).waitFor();
  expect(noise).toEqual([expect.stringContaining(' backend')]);
});

test('settings that are null, or made of a pattern’s groups, disturb nothing', async () => {
  const { page, expectQuiet } = await openShop({ path: 'about:blank' });
  const settings = `<script>
    window.counterbellSettings = {
      email: null,
      pageContext: { ...'/products/tote'.match(/products.(?<product>.*)/).groups },
    };
  </script>`;
  await showPage(page, htmlPage(settings + scriptTag()));
  await openPanel(page);
  expectQuiet();
});
