import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { showState, walkGallery } from './gallery.ts';
import { launchChromium } from './launchChromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Every screen whose content comes from the shop; each answer takes long enough for the skeleton to be seen. */
const remote = [
  'topics/all',
  'topics/one',
  'article/read',
  'lookup/empty',
  'order/whole',
  'order/verified',
  'order/delivered',
  'order-list/many',
  'return-which/latest',
  'return-earlier/one',
  'return/items',
  'return-status/approved',
  'return-status/refunded',
  'contact/open',
  'contact/closed',
  'conversation/start',
  'conversation/running',
];

/**
 * Home, whose strip and questions are as long as the shop’s own words: a button that is narrower then, and the line below
 * fewer questions than there was room for. A tenth of what Web Vitals call good, over the whole visit, is more than that.
 */
const home = ['home/unknown', 'home/known', 'home/signed-in', 'home/reply'];
const mostOnHome = 0.01;

/** Begins to note what jumps in the window: how far each thing went that was in sight before and after. */
const noteShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    Reflect.set(window, 'shifts', shifts);
    let score = 0;
    const nameOf = (node: unknown) =>
      node instanceof Element ? `${node.tagName}.${node.className}` : String(node);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (Reflect.get(entry, 'hadRecentInput') === true) continue;
        score += Number(Reflect.get(entry, 'value'));
        Reflect.set(window, 'shiftScore', score);
        const sources: { node: unknown; previousRect: DOMRect; currentRect: DOMRect }[] = Reflect.get(
          entry,
          'sources',
        );
        for (const { node, previousRect: before, currentRect: after } of sources) {
          shifts.push(
            `${nameOf(node)} from ${before.x},${before.y} ${before.width}×${before.height} to ${after.x},${after.y} ${after.width}×${after.height}`,
          );
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const readShifts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    // Entries are told of after the frame they happened in.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return Reflect.get(window, 'shifts');
  });

/** Pictures without room of their own, which would push what is below once they come. */
const boxless = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...(document.querySelector('counterbell-widget')?.shadowRoot?.querySelectorAll('img') ?? [])]
      .filter((picture) => picture.checkVisibility() && !picture.closest('.prose'))
      .filter((picture) => {
        picture.removeAttribute('src');
        return picture.getBoundingClientRect().width < 8 || picture.getBoundingClientRect().height < 8;
      })
      .map((picture) => `no box: ${picture.outerHTML}`),
  );

/** Until nothing holds the place of what is still to come. */
const seeAllArrived = (page: Page) =>
  page.waitForFunction(() => {
    const shadow = document.querySelector('counterbell-widget')?.shadowRoot;
    return !shadow?.querySelector('.layer:not([inert]) :is(.skeletons, .order-room)');
  });

const lookForShifts = async (page: Page, show: string) => {
  await showState(page, show, { delay: '700' });
  await seeAllArrived(page);
  return readShifts(page);
};

const devices = [
  ['on a desktop', { width: 1280, height: 900 }],
  ['on a phone', { width: 390, height: 844 }],
] as const;

test.each(devices)(
  'nothing that is in sight jumps when what the shop says comes, %s',
  async (_, viewport) => {
    const context = { baseURL: inject('shopUrl'), viewport, reducedMotion: 'reduce' } as const;
    const look = async (page: Page, show: string) => [
      ...(await lookForShifts(page, show)),
      ...(await boxless(page)),
    ];
    const wrong = await walkGallery(remote, { browser, context, prepare: noteShifts, look });
    expect(wrong).toEqual({});
  },
  120_000,
);

test.each(devices)('home hardly moves when what the shop says comes, %s', async (_, viewport) => {
  const context = { baseURL: inject('shopUrl'), viewport, reducedMotion: 'reduce' } as const;
  const look = async (page: Page, show: string) => {
    const shifts = await lookForShifts(page, show);
    const score = await page.evaluate(() => Number(Reflect.get(window, 'shiftScore') ?? 0));
    const jumps = score < mostOnHome ? [] : [`moves by ${score}`, ...shifts];
    return [...jumps, ...(await boxless(page))];
  };
  const wrong = await walkGallery(home, { browser, context, prepare: noteShifts, look });
  expect(wrong).toEqual({});
});

test('the walk notices what jumps', async () => {
  const page = await browser.newPage({ baseURL: inject('shopUrl') });
  await noteShifts(page);
  await showState(page, 'privacy/plain');
  await page.evaluate(async () => {
    // A moment after the last press, which excuses what follows it.
    await new Promise((resolve) => setTimeout(resolve, 600));
    const body = document
      .querySelector('counterbell-widget')
      ?.shadowRoot?.querySelector('.layer:not([inert]) .body');
    const late = document.createElement('p');
    late.style.blockSize = '80px';
    body?.prepend(late);
  });
  expect(await readShifts(page)).not.toEqual([]);
  await page.close();
});
