import type { BrowserContext, Page } from 'playwright-core';
import type { Random } from './createRandom.ts';

/** The tabs of one shopper. */
export interface Tabs {
  /** A tab that can be used; opens one where there is none. */
  any(): Promise<Page>;
  /** All that can be used. */
  all(): readonly Page[];
  open(): Promise<Page>;
  close(): Promise<void>;
  /** Kills a tab's process, and whatever other tabs it held. */
  crash(page?: Page): Promise<void>;
  reload(): Promise<void>;
  /** Freezes a tab as a phone does in the background; it stays so. */
  freeze(): Promise<void>;
}

const mostTabs = 4;

/** Makes the tabs of a browser, each on `url`. */
export function createTabs(context: BrowserContext, url: string, random: Random): Tabs {
  const usable = new Set<Page>();

  async function open(): Promise<Page> {
    if (usable.size >= mostTabs) return random.pick([...usable]);
    const page = await context.newPage();
    page.on('crash', () => usable.delete(page));
    page.on('close', () => usable.delete(page));
    await load(page, () => page.goto(url));
    usable.add(page);
    return page;
  }
  const any = async () => (usable.size === 0 ? open() : random.pick([...usable]));

  return {
    any,
    all: () => [...usable],
    open,
    async close() {
      await (await any()).close();
    },
    async crash(chosen) {
      const page = chosen ?? (await any());
      const devtools = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      // Nobody is left to answer it.
      devtools.send('Page.crash').catch(() => undefined);
      await crashed;
      await page.close();
    },
    async reload() {
      const page = await any();
      await load(page, () => page.reload());
    },
    async freeze() {
      const page = await any();
      usable.delete(page);
      const devtools = await context.newCDPSession(page);
      await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    },
  };
}

async function load(page: Page, go: () => Promise<unknown>): Promise<void> {
  await go();
  await page.waitForFunction(() => 'shopper' in window);
}
