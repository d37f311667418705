import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bellOf, htmlPage, panelOf, scriptTag, showPage } from './hostPage.ts';
import { useBrowser } from './openShop.ts';
import { phone } from './phone.ts';
import { smallTargets } from './smallTargets.ts';
import { useServer } from './useServer.ts';
import { walkMainScreens } from './walkMainScreens.ts';

const shop = useServer();
const { openShop } = useBrowser();

async function openAt(window: Parameters<typeof openShop>[0]) {
  const shopper = await openShop({ ...window, baseURL: shop.url, path: 'about:blank' });
  await showPage(shopper.page, htmlPage(scriptTag(), '<main><h1>Bags</h1></main>'));
  await bellOf(shopper.page).waitFor();
  return { ...shopper, panel: panelOf(shopper.page) };
}

/** What is cut off, or sticks out sideways. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('counterbell-widget')?.shadowRoot;
    const found: string[] = [];
    for (const element of root?.querySelectorAll<HTMLElement>('.panel, .layer:not([inert]) *') ?? []) {
      if (!element.checkVisibility() || element.closest('.vh, svg')) continue;
      const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
      const { left, right } = element.getBoundingClientRect();
      const isWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      const isHigh = element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0;
      const name = `${element.tagName} ${element.className} “${element.textContent?.slice(0, 40)}”`;
      if (overflowX !== 'visible' && isWide && element.tagName !== 'INPUT')
        found.push(`cut off sideways: ${name}`);
      // A taste of an answer, whole on its own screen, as is the answer before it.
      if (webkitLineClamp !== 'none') continue;
      if (/hidden|clip/.test(overflowY) && isHigh && element.tagName !== 'INPUT')
        found.push(`cut off below: ${name}`);
      if (left < -1 || right > innerWidth + 1) found.push(`outside the window: ${name}`);
    }
    return found;
  });

/** Sets text as wide as a reader's own style sheet may (WCAG 2.2, 1.4.12), or as it was. */
const spaceText = (page: Page, isWide: boolean) =>
  page.evaluate((on) => {
    const shadow = document.querySelector('counterbell-widget')?.shadowRoot;
    if (!shadow) return;
    if (!on) {
      shadow.adoptedStyleSheets.pop();
      return;
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    );
    shadow.adoptedStyleSheets.push(sheet);
  }, isWide);

test('zoomed to 400 %, bar, body and foot scroll as one, and nothing hides what has the focus', async () => {
  const { page, panel, expectQuiet } = await openAt({ viewport: { width: 320, height: 256 } });
  const found = await walkMainScreens(page, panel, async () => {
    const wrong = await page.evaluate(() => {
      const root = document.querySelector('counterbell-widget')?.shadowRoot;
      const top = root?.querySelector('.layer:not([inert])');
      const scrolling = [...(root?.querySelectorAll('.panel, .panel *') ?? [])].filter(
        (element) =>
          /auto|scroll/.test(getComputedStyle(element).overflowY) &&
          element.scrollHeight > element.clientHeight + 1 &&
          element.checkVisibility() &&
          !element.matches('textarea'),
      );
      const names = scrolling.map(({ className }) => className).filter((name) => name !== 'panel');
      const hidden: string[] = names.map((name) => `scrolls on its own: ${name}`);
      for (const target of top?.querySelectorAll<HTMLElement>('a[href], button, input, textarea') ?? []) {
        if (!target.checkVisibility() || target.tabIndex < 0 || target.matches(':disabled')) continue;
        if (root?.querySelector('.scrim') && !target.closest('.scrim')) continue;
        target.focus();
        // The first line of a link that is broken into two.
        const [line = target.getBoundingClientRect()] = target.getClientRects();
        const { left, right, top: upper, bottom } = line;
        const hit = root?.elementFromPoint(
          (left + right) / 2,
          (Math.max(upper, 0) + Math.min(bottom, innerHeight)) / 2,
        );
        const own = target.closest('label') ?? target;
        if (!hit || !own.contains(hit))
          hidden.push(`hidden: ${target.textContent || target.getAttribute('name')}`);
      }
      return hidden;
    });
    return wrong;
  });
  expect(found).toEqual({});
  expectQuiet();
});

const windows = [
  ['narrow', { width: 320, height: 640 }],
  ['zoomed', { width: 320, height: 256 }],
  ['a phone on its side', { width: 667, height: 375 }],
  ['a desktop', { width: 1280, height: 900 }],
] as const;

test('in no window anything is cut off or sticks out, however wide the reader sets the text', async () => {
  const { page, panel, expectQuiet } = await openAt({ viewport: { width: 320, height: 640 } });
  const found = await walkMainScreens(page, panel, async () => {
    const wrong: string[] = [];
    for (const [name, viewport] of windows) {
      await page.setViewportSize(viewport);
      wrong.push(...(await cutOff(page)).map((line) => `${name}: ${line}`));
      await spaceText(page, true);
      wrong.push(...(await cutOff(page)).map((line) => `${name}, wide: ${line}`));
      await spaceText(page, false);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    return wrong;
  });
  expect(found).toEqual({});
  expectQuiet();
});

test.each([
  ['a mouse, 24', { viewport: { width: 1280, height: 900 } }, 24],
  ['a finger, 44', phone, 44],
])('what can be pressed has, for %s pixels at least both ways', async (_, window, least) => {
  const { page, panel, expectQuiet } = await openAt(window);
  expect(await walkMainScreens(page, panel, () => smallTargets(page, least))).toEqual({});
  expectQuiet();
});
