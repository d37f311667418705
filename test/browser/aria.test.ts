import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { ariaJourneys } from './ariaJourneys.ts';
import { focusState } from './focusState.ts';
import { bellOf, htmlPage, openPanel, scriptTag, showPage } from './hostPage.ts';
import { useBrowser } from './openShop.ts';
import { useShopAt } from './useShopAt.ts';

/*
 * What a screen reader is told on every screen, to be read and reviewed: one file a screen in `aria/`, with what has the
 * focus in its first line. When a screen is meant to say something else, `npm run aria` writes the files anew, over the
 * built shop (`npm run build`); what changed is then read and committed.
 */

/** A Tuesday on which the shop is open; for the shop and the shopper it stands still, so that dates stay what they are. */
const now = '2026-06-09T10:30:00+02:00';
const folder = join(import.meta.dirname, 'aria');
const { openShop } = useBrowser();
const shop = useShopAt(now);

const fileOf = (journey: string, index: number, stop: string) =>
  `${journey}-${index + 1}-${stop.replaceAll(/[^a-z]+/gi, '-')}.txt`;

/** What is made up anew each time gives way to a sign for it. */
const steady = (text: string) =>
  text.replaceAll(/RT-[0-9A-Z-]+/g, 'RT-#').replaceAll(/http:\/\/localhost:\d+/g, 'https://shop.example');

/** What is told once it is as wanted, or else in the end. */
async function settle(read: () => Promise<string>, isWanted: (told: string) => boolean): Promise<string> {
  const wanted = async () => {
    const told = await read();
    if (!isWanted(told)) throw new Error('Not yet');
    return told;
  };
  return vi.waitFor(wanted, { timeout: 5_000, interval: 300 }).catch(read);
}

/** Holds what a screen says against its file, or writes the file anew from what stays the same for a while. */
async function review(file: string, read: () => Promise<string>): Promise<void> {
  const path = join(folder, file);
  if (process.env['REWRITE_ARIA']) {
    let before = '';
    const isSteady = (told: string) => {
      const isSame = told === before;
      before = told;
      return isSame;
    };
    return writeFile(path, await settle(read, isSteady));
  }
  const reviewed = await readFile(path, 'utf8').catch(() => 'Nobody has read this screen yet.');
  const told = await settle(read, (told) => told === reviewed);
  expect.soft(told, `${file} says what was reviewed; if this is meant: npm run aria`).toBe(reviewed);
}

/** What is being read out, once nothing is on its way any more. */
async function tell(page: Page, panel: Locator): Promise<string> {
  const top = panel.locator('.layer:not([inert])');
  await expect.poll(() => top.locator('.skeletons, [aria-busy="true"]').count()).toBe(0);
  const { what } = await focusState(page);
  return steady(`# the focus is on: ${what}\n${await panel.ariaSnapshot()}\n`);
}

test.each(Object.entries(ariaJourneys))(
  'a screen reader is told every screen of: %s',
  async (journey, stops) => {
    const { page, expectQuiet } = await openShop({ path: 'about:blank', baseURL: shop.url });
    await page.clock.install({ time: new Date(now) });
    await showPage(page, htmlPage(scriptTag(), '<main><h1>Bags</h1></main>'));
    await bellOf(page).waitFor();
    const panel = await openPanel(page);
    for (const [index, [stop, go]] of stops.entries()) {
      await go(panel, page);
      await review(fileOf(journey, index, stop), () => tell(page, panel));
    }
    expectQuiet(/404/);
  },
);

test('no file is left of a screen that is no more', async () => {
  const known = Object.entries(ariaJourneys).flatMap(([journey, stops]) =>
    stops.map(([stop], index) => fileOf(journey, index, stop)),
  );
  expect((await readdir(folder)).sort()).toEqual(known.sort());
});
