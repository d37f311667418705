import { describe, test } from 'vitest';
import { findFirefox, launchFirefox } from './launchFirefox.ts';
import { useBrowser } from './openShop.ts';
import { storageFaults } from './storageFaults.ts';
import { surviveFault } from './surviveFault.ts';
import { useServer } from './useServer.ts';

describe.skipIf(findFirefox() === undefined)('in Firefox', () => {
  const { openShop } = useBrowser(launchFirefox);
  const shop = useServer({ ALLOWED_ORIGINS: 'null' });

  test.each(storageFaults.firefox)(
    'where storage $name, a shopper finds an answer and rates it, finds an order, returns a piece and writes to the shop',
    async (fault) => {
      await surviveFault(fault, await openShop({ path: 'about:blank', baseURL: shop.url }), shop.url);
    },
  );
});
