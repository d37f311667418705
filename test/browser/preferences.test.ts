import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './openShop.ts';
import { answerReturn, beginReturn, openPanel, openRoute, panelOf, press, showOrder } from './shopper.ts';
import { useServer } from './useServer.ts';

const { openShop } = useBrowser();
/** A shop of its own, as a return is booked here. */
const server = useServer();

type Medium = Parameters<Page['emulateMedia']>[0];

async function openShopWith(media: Medium) {
  const { page } = await openShop({ baseURL: server.url });
  await page.emulateMedia(media);
  return page;
}

/** Walks home, an article, search, a form, an order, its return and a dialog, and says what `read` finds on each. */
async function walk(page: Page, read: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const found: string[] = [];
  const see = async (name: string) => found.push(...(await read()).map((line) => `${name}: ${line}`));
  const panel = await openPanel(page);
  await see('home');
  await openRoute(page, 'article/return-window');
  await panel.getByRole('heading', { name: 'Related' }).waitFor();
  await see('article');
  await showOrder(page, 'ZZ-20410', 'elke@peeters.example');
  await see('order');
  await beginReturn(page, 'ZZ-20410', 'elke@peeters.example');
  await panel.getByRole('checkbox', { name: 'Belt Kade' }).check();
  await see('return');
  await openRoute(page, 'privacy');
  await press(page, 'Forget me on this device');
  await see('dialog');
  return found;
}

/** What moves, fades or turns, or would when pressed, pointed at or shown. */
const readMotion = (page: Page) =>
  page.locator('counterbell-widget').evaluate((host) => {
    const elements = [...(host.shadowRoot?.querySelectorAll('*') ?? [])];
    const isLong = (times: string) =>
      times.split(', ').some((time) => Number.parseFloat(time) * (time.endsWith('ms') ? 1 : 1000) > 1);
    return elements.flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        const { animationName, animationDuration, transitionDuration } = style;
        const moves = animationName !== 'none' && isLong(animationDuration);
        const name = `${element.localName}.${element.getAttribute('class')}${pseudo ?? ''}`;
        return moves || isLong(transitionDuration) ? [`${name} ${animationName} ${transitionDuration}`] : [];
      }),
    );
  });

test('nothing moves for a shopper who asked for less motion', async () => {
  const page = await openShopWith({ reducedMotion: 'reduce' });
  expect(await walk(page, () => readMotion(page))).toEqual([]);
});

test('the walk sees motion where there is some', async () => {
  const page = await openShopWith({ reducedMotion: 'no-preference' });
  await openPanel(page);
  expect((await readMotion(page)).length).toBeGreaterThan(5);
});

/** Controls and surfaces that nothing but their ground or shadow would set apart, which forced colours take away. */
const readUnbounded = (page: Page) =>
  panelOf(page).evaluate((panel) => {
    const bounded =
      '.card, .tile, .btn:not(.text), .chip, input:not([type=radio], [type=checkbox]), textarea, .notice, .dialog, .search';
    return [...panel.querySelectorAll('.layer:not([inert])'), ...panel.querySelectorAll('.scrim')]
      .flatMap((layer) => [...layer.querySelectorAll(bounded)])
      .filter((element) => element.checkVisibility() && !element.closest('.search > *, .vh'))
      .flatMap((element) => {
        const { borderBlockStartWidth, borderBlockStartStyle, outlineStyle } = getComputedStyle(element);
        const hasEdge = borderBlockStartStyle !== 'none' && Number.parseFloat(borderBlockStartWidth) > 0;
        return hasEdge || outlineStyle !== 'none' ? [] : [`${element.localName}.${element.className}`];
      });
  });

test('in forced colours every card, field and button has an edge', async () => {
  const page = await openShopWith({ forcedColors: 'active' });
  expect(await walk(page, () => readUnbounded(page))).toEqual([]);
});

test('in forced colours what is chosen is marked by more than a ground', async () => {
  const page = await openShopWith({ forcedColors: 'active' });
  const panel = await openRoute(page, 'language');
  const chosen = panel.getByRole('radio', { checked: true });
  await chosen.waitFor();
  expect(await chosen.evaluate((radio) => getComputedStyle(radio).appearance)).toBe('auto');
  await openRoute(page, 'home');
  await panel.getByRole('searchbox').fill('refund');
  await panel.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const active = panel.locator('[role="option"][aria-selected="true"]');
  expect(await active.evaluate((row) => getComputedStyle(row).outlineStyle)).toBe('solid');
});

test('a shopper who asks for more contrast reads hints as dark as the text, and sees edges as dark', async () => {
  const read = async (contrast: 'more' | 'no-preference') => {
    const page = await openShopWith({ contrast });
    const panel = await openRoute(page, 'orders/lookup');
    await panel.getByRole('textbox', { name: 'Order number' }).waitFor();
    return panel.evaluate((element) => {
      const colour = (selector: string) => getComputedStyle(element.querySelector(selector) ?? element).color;
      const edge = getComputedStyle(element.querySelector('.field > input') ?? element).boxShadow;
      return {
        isHintAsText: colour('.layer:not([inert]) .hint') === colour('h2'),
        isEdgeAsText: edge.startsWith(colour('h2')),
      };
    });
  };
  expect(await read('more')).toEqual({ isHintAsText: true, isEdgeAsText: true });
  expect(await read('no-preference')).toEqual({ isHintAsText: false, isEdgeAsText: false });
});

async function bookReturn(page: Page) {
  await beginReturn(page, 'ZZ-20173', 'noor@bakker.example');
  await answerReturn(page, {
    item: 'Cardholder Sluis',
    reason: 'I changed my mind',
    resolution: 'Money back',
    method: 'Hand in at a PostNL point',
  });
  await press(page, 'Confirm return');
  await panelOf(page).getByRole('heading', { name: 'Your return is booked' }).waitFor();
  await panelOf(page)
    .getByRole('img', { name: /^QR code of return/ })
    .waitFor();
}

/** How many sheets of paper there are, and what a printed page would show of shop and panel. */
async function readPaper(page: Page) {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const seen = {
    shop: await page.locator('body').isVisible(),
    ticket: await page.locator('.ticket').isVisible(),
    buttons: await page.locator('counterbell-widget').getByRole('button').count(),
    colours: await page.locator('counterbell-widget').evaluate((host) => {
      const elements = [...(host.shadowRoot?.querySelectorAll('.layer:not([inert]) .body *') ?? [])];
      const shown = elements.filter((element) => element.checkVisibility() && !element.closest('svg'));
      return [...new Set(shown.map((element) => getComputedStyle(element).color))];
    }),
  };
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  // Null gives the choice back: a PDF of a page held to 'screen' is one of the screen.
  await page.emulateMedia({ media: null });
  return seen;
}

test('a booked return prints alone, black on white, also from a dark screen; closed, the page prints alone', async () => {
  const page = await openShopWith({ colorScheme: 'dark' });
  await bookReturn(page);
  expect(await readPaper(page)).toEqual({ shop: false, ticket: true, buttons: 0, colours: ['rgb(0, 0, 0)'] });
  expect(await page.locator('body').isVisible()).toBe(true);
  // Chromium itself says when it prints.
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(/\/Type\s*\/Pages\b[^>]*\/Count (\d+)/.exec(paper)?.[1]).toBe('1');
  expect(await page.locator('body').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await press(page, 'Close help');
  expect(await readPaper(page)).toMatchObject({ shop: true, ticket: false, buttons: 0 });
});
