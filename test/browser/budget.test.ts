import { expect, test } from 'vitest';
import { type Shopper, useBrowser } from './openShop.ts';

const { openShop } = useBrowser();

interface Transfer {
  readonly url: string;
  /** Bytes of the compressed body on the wire. */
  readonly bytes: number;
}

/** Counts what Counterbell transfers from now on, the shop's own pictures left out. */
async function watchTransfers({ devtools }: Shopper): Promise<readonly Transfer[]> {
  const transfers: Transfer[] = [];
  const answers = new Map<string, { url: string; headBytes: number }>();
  devtools.on('Network.responseReceived', ({ requestId, response: { url, encodedDataLength } }) => {
    answers.set(requestId, { url, headBytes: encodedDataLength });
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { url, headBytes } = answers.get(requestId) ?? { url: '', headBytes: 0 };
    if (/\/(?:counterbell|api)\//.test(url)) transfers.push({ url, bytes: encodedDataLength - headBytes });
  });
  await devtools.send('Network.enable');
  return transfers;
}

const total = (transfers: readonly Transfer[]) => transfers.reduce((sum, { bytes }) => sum + bytes, 0);

test('a page that shows the bell has asked for the loader alone and stored nothing', async () => {
  const shopper = await openShop({ path: 'about:blank' });
  const transfers = await watchTransfers(shopper);
  await shopper.page.goto('/');
  await shopper.page.getByRole('button', { name: 'Help' }).waitFor();
  await shopper.page.waitForLoadState('networkidle');
  expect(transfers.map(({ url }) => new URL(url).pathname)).toEqual(['/counterbell/counterbell.js']);
  expect(total(transfers)).toBeLessThanOrEqual(3_000);
  const stored = await shopper.page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    local: Object.keys(localStorage).filter((key) => key.includes('counterbell')).length,
    cookies: document.cookie,
    globals: Object.keys(window).filter((name) => /counterbell/i.test(name)),
  }));
  expect(stored).toEqual({ databases: 0, local: 0, cookies: '', globals: ['counterbell'] });
  shopper.expectQuiet();
});

test.each(['/', '/nl/', '/zh-CN/'])(
  'from first intent to a home screen that can be used costs 45 kB in 4 requests at most, on %s',
  async (path) => {
    const shopper = await openShop({ path });
    const bell = shopper.page.locator('counterbell-widget').getByRole('button').first();
    await bell.waitFor();
    const transfers = await watchTransfers(shopper);
    await bell.click();
    await shopper.page.getByRole('dialog').getByRole('searchbox').waitFor();
    await shopper.page.waitForLoadState('networkidle');
    expect(transfers.length, JSON.stringify(transfers, null, 2)).toBeLessThanOrEqual(4);
    expect(total(transfers), JSON.stringify(transfers, null, 2)).toBeLessThanOrEqual(45_000);
    shopper.expectQuiet();
  },
);
