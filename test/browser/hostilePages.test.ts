import { expect, test } from 'vitest';
import { bellOf, callHandle, htmlPage, openPanel, scriptTag, showPage } from './hostPage.ts';
import { useBrowser } from './openShop.ts';

const { openShop } = useBrowser();
const openBlank = () => openShop({ path: 'about:blank' });

const strictPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

test('all of the panel works under the strictest policy without one violation', async () => {
  const { page, expectQuiet } = await openBlank();
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  await showPage(page, htmlPage(scriptTag()), { headers: { 'content-security-policy': strictPolicy } });
  const panel = await openPanel(page);
  await panel.getByRole('searchbox').fill('return');
  await panel.getByRole('option').first().waitFor();
  await callHandle(page, 'open', 'article/return-window');
  await panel.getByRole('group', { name: 'Did this answer your question?' }).waitFor();
  for (const [route, heading] of [
    ['orders', 'Track an order'],
    ['returns', 'First, which order is it from?'],
    ['contact/conversation', 'Ask us anything'],
    ['privacy', 'What this device remembers'],
    ['language', 'Language'],
  ]) {
    await callHandle(page, 'open', route);
    await panel
      .getByRole('heading', { name: heading ?? '' })
      .first()
      .waitFor();
  }
  await page.waitForLoadState('networkidle');
  expectQuiet();
});

test('the panel works in an XHTML page', async () => {
  const { page, expectQuiet } = await openBlank();
  const html = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Shop</title>${scriptTag().replace('async', 'async=""')}</head><body><p>Shop</p></body></html>`;
  await showPage(page, html, { contentType: 'application/xhtml+xml' });
  const panel = await openPanel(page);
  await callHandle(page, 'open', 'article/return-window');
  await panel.getByRole('group', { name: 'Did this answer your question?' }).waitFor();
  expectQuiet();
});

const style = (css: string) => `<style>${css}</style>`;

test.each([
  ['resets everything', style('* { all: initial !important }')],
  ['hides all divs and buttons', style('div, button, section { display: none !important }')],
  [
    'has a tiny rem and is zoomed',
    style('html { font-size: 1px; letter-spacing: 9px; cursor: none; text-transform: uppercase } '),
  ],
  [
    'lays its root out as a grid, transformed',
    style('html { display: grid; writing-mode: vertical-rl } body { transform: scale(2) }'),
  ],
  [
    'has a base elsewhere',
    '<base href="https://elsewhere.example/">'.replace('https://elsewhere.example', '/nl'),
  ],
  [
    'defines an AMD loader',
    '<script>window.define = () => { throw Error("define was called") }; define.amd = {}</script>',
  ],
])('the widget looks and works the same on a page that %s', async (_, head) => {
  const { page, expectQuiet } = await openBlank();
  await showPage(page, htmlPage(head + scriptTag()));
  const box = await bellOf(page).boundingBox();
  expect(box).toMatchObject({ width: 56, height: 56 });
  const panel = await openPanel(page);
  const look = await panel.evaluate((element) => {
    const { fontSize, letterSpacing, textTransform, writingMode } = getComputedStyle(element);
    return { fontSize, letterSpacing, textTransform, writingMode, width: element.clientWidth };
  });
  expect(look).toMatchObject({
    letterSpacing: 'normal',
    textTransform: 'none',
    writingMode: 'horizontal-tb',
  });
  expect(Number.parseFloat(look.fontSize)).toBeGreaterThanOrEqual(14);
  expect(look.width).toBeGreaterThan(350);
  expectQuiet();
});

test('a page with Prototype.js still sends true lists', async () => {
  const { page } = await openBlank();
  const prototypeJs = `<script>
    const quoted = function () { return '[' + this.map((item) => JSON.stringify(item)).join(', ') + ']' };
    Object.assign(Array.prototype, { toJSON: quoted });
    Object.assign(String.prototype, { toJSON() { return '“' + this + '”' } });
  </script>`;
  await showPage(page, htmlPage(prototypeJs + scriptTag()));
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Track an order' }).click();
  await panel.getByRole('textbox', { name: 'Order number' }).fill('ZZ-20421');
  await panel.getByRole('textbox', { name: 'E-mail address' }).fill('nobody@example.com');
  const sent = page.waitForRequest('**/orders/lookup');
  await panel.getByRole('button', { name: 'Show my order' }).click();
  expect((await sent).postData()).toBe(
    '{"credential":{"type":"number_email","number":"ZZ-20421","email":"nobody@example.com"}}',
  );
  await panel.getByText('No order has this number').waitFor();
});

test('the page’s own hotkeys keep quiet while a shopper types in the panel', async () => {
  const { page, expectQuiet } = await openBlank();
  const hotkeys = `<script>
    window.fired = [];
    for (const type of ['keydown', 'keypress', 'keyup'])
      document.addEventListener(type, ({ key }) => fired.push(key));
    document.addEventListener('keydown', (event) => {
      const target = event.composedPath()[0];
      if (event.key === 'f' && !/^(INPUT|TEXTAREA)$/.test(target.tagName)) event.preventDefault();
    }, true);
  </script>`;
  await showPage(page, htmlPage(hotkeys + scriptTag()));
  const panel = await openPanel(page);
  await panel.getByRole('searchbox').focus();
  await page.keyboard.type('fast');
  await expect
    .poll(() => panel.getByRole('combobox').or(panel.getByRole('searchbox')).last().inputValue())
    .toBe('fast');
  await page.keyboard.press('Escape');
  expect(await page.evaluate('fired')).toEqual([]);
  expectQuiet();
});

test('the launcher stays when the page replaces its body as Turbo does, or removes the widget', async () => {
  const { page, expectQuiet } = await openBlank();
  await showPage(page, htmlPage(scriptTag()));
  const panel = await openPanel(page);
  await callHandle(page, 'open', 'orders/lookup');
  await panel.getByRole('textbox', { name: 'Order number' }).fill('ZZ-20421');
  await page.evaluate(() => {
    const body = document.createElement('body');
    body.append('Another page');
    document.documentElement.replaceChild(body, document.body);
    document.querySelector('counterbell-widget')?.remove();
  });
  await expect.poll(() => panel.getByRole('textbox', { name: 'Order number' }).inputValue()).toBe('ZZ-20421');
  await panel.getByRole('button', { name: 'Close help' }).first().click();
  await bellOf(page).waitFor();
  expectQuiet();
});

test('a page that traps the focus is not fought, and the panel obeys the pointer', async () => {
  const { page, expectQuiet } = await openBlank();
  const trap = `<input aria-label="Trap"><script>
    window.pulls = 0;
    document.addEventListener('focusin', ({ target }) => {
      if (target.tagName === 'INPUT') return;
      pulls++;
      document.querySelector('input').focus();
    });
  </script>`;
  await showPage(page, htmlPage(scriptTag(), trap));
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Track an order' }).click();
  await panel.getByRole('heading', { name: 'Track an order' }).first().waitFor();
  expect(await page.evaluate('pulls')).toBeLessThan(10);
  expectQuiet();
});
