import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { callHandle, htmlPage, panelOf, scriptTag, showPage } from './hostPage.ts';
import { useBrowser } from './openShop.ts';

const { openShop } = useBrowser();

const fields = '<input aria-label="Name"><button onclick="counterbell.open()">Ask us</button>';
const modal = (script: string, attributes = '') =>
  `<div id="modal" role="dialog" aria-modal="true" aria-label="Sign in" tabindex="-1" ${attributes}>${fields}</div><script>
    window.stolen = 0;
    const modal = document.querySelector('#modal');
    const isInside = (element) => modal.contains(element);
    let last = modal.querySelector('input');
    const steal = () => { stolen++; last.focus(); };
    ${script}
    last.focus();
  </script>`;

/** How widely used traps work; each is what its library does with the focus and the pointer, and nothing else. */
const traps: readonly (readonly [string, string])[] = [
  [
    'fetches the focus back as it arrives elsewhere (Bootstrap, MUI, jQuery UI)',
    modal("document.addEventListener('focusin', ({ target }) => isInside(target) || steal());"),
  ],
  [
    'listens in the capture phase and to Tab (focus-trap)',
    modal(`
      document.addEventListener('focusin', (event) => {
        if (isInside(event.target)) { last = event.target; return; }
        event.stopImmediatePropagation();
        steal();
      }, true);
      document.addEventListener('keydown', (event) => {
        if (event.key !== 'Tab' || isInside(event.target)) return;
        event.preventDefault();
        steal();
      }, true);
    `),
  ],
  [
    'fetches the focus back as it leaves, and closes on a press elsewhere (Radix)',
    modal(`
      document.body.style.pointerEvents = 'none';
      modal.style.pointerEvents = 'auto';
      document.addEventListener('focusin', ({ target }) => { if (isInside(target)) last = target; else steal(); });
      document.addEventListener('focusout', ({ relatedTarget }) => {
        if (relatedTarget !== null && !isInside(relatedTarget)) steal();
      });
      document.addEventListener('pointerdown', ({ target }) => isInside(target) || modal.remove());
      for (const name of ['wheel', 'touchmove'])
        document.addEventListener(name, (event) => isInside(event.target) || event.preventDefault(), { passive: false });
    `),
  ],
  [
    'looks where the focus is once it has left (react-focus-lock, React Aria)',
    modal(`
      document.addEventListener('focusout', () => setTimeout(() => {
        const active = document.activeElement;
        const isFree = active.closest('[data-no-focus-lock]') && active.closest('[data-react-aria-top-layer]');
        if (!isInside(active) && !isFree) steal();
      }));
    `),
  ],
];

/** Whether the panel has the focus, and what in it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement;
    return active?.getAttribute('aria-label') ?? active?.getAttribute('name') ?? active?.textContent;
  });

test.each(traps)('the panel can be used beside a dialog of the page that %s', async (_, body) => {
  const { page, expectQuiet } = await openShop({ path: 'about:blank' });
  await showPage(page, htmlPage(scriptTag(), body));
  await page.getByRole('button', { name: 'Ask us' }).click();
  const panel = panelOf(page);
  await panel.getByRole('searchbox').waitFor();
  await expect.poll(() => focused(page)).toBeTruthy();
  await callHandle(page, 'open', 'orders/lookup');
  await panel.getByRole('textbox', { name: 'E-mail address' }).click();
  await page.keyboard.type('elke@peeters.example');
  await panel.getByRole('textbox', { name: 'Order number' }).click();
  await page.keyboard.type('ZZ-20410');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('email');
  await page.keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Order ZZ-20410', exact: true }).waitFor();
  const body_ = panel.locator('.layer:not([inert]) .body');
  await body_.hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => body_.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
  expect(await page.evaluate('stolen')).toBe(0);
  expect(await page.getByRole('dialog', { name: 'Sign in' }).isVisible()).toBe(true);
  // The page's dialog is no worse off for it.
  await panel.getByRole('button', { name: 'Close help' }).click();
  await panel.waitFor({ state: 'hidden' });
  await page.getByRole('textbox', { name: 'Name' }).fill('Elke');
  expectQuiet();
});

test('a field of the page still hears that it lost the focus to the panel', async () => {
  const { page, expectQuiet } = await openShop({ path: 'about:blank' });
  const [, body = ''] = traps[2] ?? [];
  await showPage(page, htmlPage(scriptTag(), body));
  await page.evaluate(() => {
    Reflect.set(window, 'left', []);
    document.addEventListener('focusout', ({ target }) =>
      Reflect.get(window, 'left').push(target instanceof Element && target.getAttribute('aria-label')),
    );
  });
  await page.evaluate('counterbell.open()');
  const panel = panelOf(page);
  await panel.getByRole('searchbox').waitFor();
  await expect.poll(() => page.evaluate('left')).toEqual(['Name']);
  expectQuiet();
});

const dialogBody = `<main><p>A shop</p></main><dialog aria-label="Sign in" style="transform: translateY(20px); overflow: hidden; inline-size: 200px; block-size: 120px">${fields}</dialog>
  <script>document.querySelector('dialog').showModal()</script>`;

test.each([
  ['beside it', { width: 1280, height: 900 }],
  ['as a sheet', { width: 390, height: 844 }],
])('the panel opens above a modal <dialog> of the page, %s, and outlives it', async (_, viewport) => {
  const { page, expectQuiet } = await openShop({ path: 'about:blank', viewport });
  await showPage(page, htmlPage(scriptTag(), dialogBody));
  await page.getByRole('button', { name: 'Ask us' }).click();
  const panel = panelOf(page);
  await panel.getByRole('searchbox').waitFor();
  await callHandle(page, 'open', 'orders/lookup');
  await panel.getByRole('textbox', { name: 'Order number' }).click();
  await page.keyboard.type('ZZ-20410');
  const box = await panel.boundingBox();
  if (viewport.width === 390) expect(box).toEqual({ x: 0, y: 0, ...viewport });
  else expect(box).toMatchObject({ x: 1280 - 416, width: 400 });
  await page.evaluate(() => document.querySelector('dialog')?.remove());
  await expect
    .poll(() => page.evaluate(() => document.querySelector('counterbell-widget')?.parentElement?.tagName))
    .toBe('HTML');
  expect(await panel.getByRole('textbox', { name: 'Order number' }).inputValue()).toBe('ZZ-20410');
  await panel.getByRole('textbox', { name: 'E-mail address' }).fill('elke@peeters.example');
  expect(await page.evaluate(() => document.body.inert)).toBe(viewport.width === 390);
  await panel.getByRole('button', { name: 'Close help' }).first().click();
  await panel.waitFor({ state: 'hidden' });
  expect(
    await page.evaluate(() => [document.body.inert, document.querySelectorAll('[inert]').length]),
  ).toEqual([false, 0]);
  expectQuiet();
});

test('closed, the panel leaves the page’s modal <dialog> as it was', async () => {
  const { page, expectQuiet } = await openShop({
    path: 'about:blank',
    viewport: { width: 390, height: 844 },
  });
  await showPage(page, htmlPage(scriptTag(), dialogBody));
  const dialog = () => page.evaluate(() => document.querySelector('dialog')?.outerHTML);
  const before = await dialog();
  await page.getByRole('button', { name: 'Ask us' }).click();
  const panel = panelOf(page);
  await panel.getByRole('searchbox').waitFor();
  await panel.getByRole('button', { name: 'Close help' }).click();
  await panel.waitFor({ state: 'hidden' });
  expect((await dialog())?.replaceAll(' inert=""', '')).toBe(before);
  await page.getByRole('textbox', { name: 'Name' }).fill('Elke');
  expectQuiet();
});
