import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { findFirefox, launchFirefox } from './launchFirefox.ts';
import { storageFaults } from './storageFaults.ts';
import { surviveFault } from './surviveFault.ts';
import { useServer } from './useServer.ts';

describe.skipIf(findFirefox() === undefined)('in Firefox', () => {
  const shop = useServer({ ALLOWED_ORIGINS: 'null' });
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchFirefox();
  });
  afterAll(() => browser.close());

  test.each(storageFaults.firefox)(
    'where storage $name, a shopper finds an answer and rates it, finds an order, returns a piece and writes to the shop',
    async (fault) => {
      const context = await browser.newContext({ baseURL: shop.url, locale: 'en', reducedMotion: 'reduce' });
      const page = await context.newPage();
      page.setDefaultTimeout(8_000);
      await surviveFault(fault, page, shop.url);
      await context.close();
    },
  );
});
