import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

/** All that reading, searching and writing take without a connection. */
export const stock: readonly string[] = [
  'sending',
  'settings',
  'articles',
  'locale-en-lexicon',
  'answers',
  'orders-OrderView',
  'returns-ReturnStatusScreen',
  'contact-conversationView',
];

/** Names of what this page has fetched from the shop, without the hashes. */
export const fetched = (shop: Page | Frame): Promise<readonly string[]> =>
  shop.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname.replace(/-[\da-f]{8}\.js$/, '').replace(/^\/\w+\//, '')),
  );

/** Waits until the open panel has what it needs without a connection. */
export async function seeStocked(shop: Page | Frame): Promise<void> {
  await expect.poll(() => fetched(shop)).toEqual(expect.arrayContaining([...stock]));
}
