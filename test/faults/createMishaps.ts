import type { BrowserContext } from 'playwright-core';
import type { Random } from './createRandom.ts';
import type { Shop } from './createShop.ts';
import { createTabs, type Tabs } from './createTabs.ts';
import { type KillableBrowser, openBrowser } from './openBrowser.ts';

const weights = {
  open_tab: 4,
  close_tab: 3,
  crash_tab: 3,
  reload_tab: 2,
  freeze_tab: 1,
  kill_server: 2,
  kill_browser: 1,
  offline: 2,
} as const;
/** Something that happens beside the network. */
export type Mishap = keyof typeof weights;

const isMishap = (name: string): name is Mishap => name in weights;
const hat = Object.entries(weights).flatMap(([name, weight]) => Array.from({ length: weight }, () => name));

/** What a shopper's device and the shop's server go through. */
export interface Mishaps {
  /** Lets one thing happen, or ends the one that lasts; resolves to its name. */
  happen(): Promise<Mishap | 'online'>;
  /** Whether the shopper has no network now, so that nothing can be waited for. */
  isOffline(): boolean;
  /** The shopper's tabs of now. */
  tabs(): Tabs;
  /** Ends all that lasts. */
  end(): Promise<void>;
  close(): Promise<void>;
  readonly counts: ReadonlyMap<Mishap, number>;
}

/** Makes the mishaps of one run. */
export async function createMishaps(
  { profile, url, shop }: { profile: string; url: string; shop: Shop },
  random: Random,
): Promise<Mishaps> {
  const counts = new Map<Mishap, number>();
  let browser: KillableBrowser = await openBrowser(profile);
  let tabs = createTabs(browser.context, url, random);
  let isOffline = false;

  async function setOffline(context: BrowserContext, offline: boolean): Promise<void> {
    isOffline = offline;
    await context.setOffline(offline);
  }

  const acts: Record<Mishap, () => Promise<unknown>> = {
    open_tab: () => tabs.open(),
    close_tab: () => tabs.close(),
    crash_tab: () => tabs.crash(),
    reload_tab: () => tabs.reload(),
    freeze_tab: () => tabs.freeze(),
    kill_server: () => shop.kill(),
    async kill_browser() {
      await browser.kill();
      browser = await openBrowser(profile);
      tabs = createTabs(browser.context, url, random);
    },
    async offline() {
      await tabs.any();
      await setOffline(browser.context, true);
    },
  };

  return {
    counts,
    isOffline: () => isOffline,
    tabs: () => tabs,
    async happen() {
      // A page can't be opened without a network, so that state ends before anything else begins.
      if (isOffline) {
        await setOffline(browser.context, false);
        return 'online';
      }
      const name = random.pick(hat);
      if (!isMishap(name)) throw new Error(`Not a mishap: ${name}`);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      await acts[name]();
      return name;
    },
    async end() {
      if (isOffline) await setOffline(browser.context, false);
      await shop.ready();
    },
    close: () => browser.kill(),
  };
}
