import type { Locator, Page } from 'playwright-core';
import { htmlPage, scriptTag, showPage } from './hostPage.ts';
import { type KeyboardUser, keyboardUser } from './keyboardUser.ts';
import type { OpenShop } from './openShop.ts';

/** A Tuesday on which the shop is open. */
export const openingTime = '2026-06-09T10:30:00+02:00';

const body = '<main><h1>Bags</h1><a href="#bag">A bag</a></main><footer><a href="#terms">Terms</a></footer>';

/** A shopper without a mouse at the open panel. */
export interface KeyboardVisit {
  readonly page: Page;
  readonly user: KeyboardUser;
  readonly panel: Locator;
  expectQuiet(brought?: RegExp): void;
}

interface Place {
  readonly shopUrl: string;
  /** Pixels; a desktop's unless given. */
  readonly width?: number;
  readonly height?: number;
}

/** Comes to a shop's page and rings the bell, by keyboard. */
export async function ringByKeyboard(
  openShop: OpenShop,
  { shopUrl, width = 1280, height = 900 }: Place,
): Promise<KeyboardVisit> {
  const { page, expectQuiet } = await openShop({
    path: 'about:blank',
    baseURL: shopUrl,
    viewport: { width, height },
  });
  await page.clock.install({ time: new Date(openingTime) });
  await showPage(page, htmlPage(scriptTag(), body));
  const widget = page.locator('counterbell-widget');
  const user = keyboardUser(page, widget);
  await user.push('Help');
  await user.seeFocus('searchbox', 'Search, or paste an order number');
  return { page, user, panel: widget.getByRole('dialog').first(), expectQuiet };
}
