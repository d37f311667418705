import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchChromium } from './launchChromium.ts';

/** A shopper's browser window on the shop. */
export interface Shopper {
  readonly page: Page;
  /** The DevTools protocol of this window, for network conditions and byte counts. */
  readonly devtools: CDPSession;
  /** What went wrong so far: console errors and warnings, uncaught errors, failed requests, 4xx and 5xx answers. */
  readonly noise: readonly string[];
  /** Fails unless nothing went wrong since the window was opened, but for what the test brought about itself. */
  expectQuiet(brought?: RegExp): void;
}

/** A window to open; `baseURL` chooses another server than the one all tests share. */
interface Window extends BrowserContextOptions {
  /** Path on the shop, such as `/nl/cart/`. */
  readonly path?: string;
}

/** Opens a window of its own, with nothing stored. */
export type OpenShop = (window?: Window) => Promise<Shopper>;

/** Gives a test file one browser, a Chromium unless told otherwise, whose windows are closed after each test. */
export function useBrowser(launch: () => Promise<Browser> = launchChromium): { openShop: OpenShop } {
  let browser: Browser;
  const closers: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });
  afterAll(() => browser.close());

  return {
    openShop: async ({ path = '/', ...options } = {}) => {
      const context = await browser.newContext({
        baseURL: inject('shopUrl'),
        viewport: { width: 1280, height: 900 },
        locale: 'en',
        reducedMotion: 'reduce',
        ...options,
      });
      closers.push(() => context.close());
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const noise = listen(page);
      const devtools = await context.newCDPSession(page);
      await page.goto(path);
      return {
        page,
        devtools,
        noise,
        expectQuiet: (brought) => expect(noise.filter((line) => !brought?.test(line))).toEqual([]),
      };
    },
  };
}

/** What Chromium and Firefox call the end of a request that nobody waits for any more. */
const aborted = ['net::ERR_ABORTED', 'NS_BINDING_ABORTED'];

/** What goes wrong on a page from now on. */
export function listen(page: Page): readonly string[] {
  const noise: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      noise.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => noise.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // a page that is left ends its own streams
    if (!aborted.includes(reason ?? '')) noise.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) noise.push(`${response.status()}: ${response.url()}`);
  });
  return noise;
}
