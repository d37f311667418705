import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

/** All that reading, searching and writing take without a connection. */
export const stock: readonly string[] = [
  'sending',
  'settings',
  'articles',
  'locale-en-settings',
  'locale-en-lexicon',
  'answers',
  'orders-OrderView',
  'orders-OrderList',
  'returns-ReturnStatusScreen',
  'lib-uqr',
  'contact-conversationView',
];

/**
 * Names of what has arrived in this page from the shop, without the hashes. What a journey opened by itself is among
 * them; the texts of the late screens and the list of orders only the stock brings.
 */
export const fetched = (shop: Page | Frame): Promise<readonly string[]> =>
  shop.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.responseStatus === 200)
      .map(({ name }) => new URL(name).pathname.replace(/-[\da-f]{8}\.js$/, '').replace(/^\/\w+\//, '')),
  );

/** The panel begins after three seconds, and on a page that is never idle waits as long before each of its six parts. */
const longestMs = 30_000;

/** Waits until the open panel has what it needs without a connection. */
export async function seeStocked(shop: Page | Frame): Promise<void> {
  await expect.poll(() => fetched(shop), { timeout: longestMs }).toEqual(expect.arrayContaining([...stock]));
}
