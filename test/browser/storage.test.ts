import { test } from 'vitest';
import { launchChromium } from './launchChromium.ts';
import { useBrowser } from './openShop.ts';
import { storageFaults } from './storageFaults.ts';
import { surviveFault } from './surviveFault.ts';
import { useServer } from './useServer.ts';

// Pages that a test makes up count as from the internet, and a sandboxed one may not call this machine otherwise.
const { openShop } = useBrowser(() => launchChromium('--disable-features=LocalNetworkAccessChecks'));
/** A shop of its own, as returns are booked here; a sandboxed page has no origin. */
const shop = useServer({ ALLOWED_ORIGINS: 'null' });

test.each(storageFaults.chromium)(
  'where storage $name, a shopper finds an answer and rates it, finds an order, returns a piece and writes to the shop',
  async (fault) => {
    const shopper = await openShop({ path: 'about:blank', baseURL: shop.url });
    await surviveFault(fault, shopper.page, shop.url);
    // A connection that is taken away on purpose makes the browser's own noise, and so do the demo's pictures, which it
    // gives to its own pages alone.
    shopper.expectQuiet(/ERR_INTERNET_DISCONNECTED|NotSameOrigin/);
  },
);
