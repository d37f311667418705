import type { Browser, Page } from 'playwright-core';
import { listen } from './openShop.ts';
import { type Engine, openRoute, type Role, type ShopWindow } from './ShopWindow.ts';

/** Makes a page one that journeys walk in. */
function playwrightWindow(page: Page): ShopWindow {
  const noise = listen(page);
  const widget = page.locator('counterbell-widget');
  const find = (role: Role, name: string | RegExp) =>
    widget.getByRole(role, { name, exact: true }).filter({ visible: true }).first();
  const text = (words: string) => widget.getByRole('dialog').getByText(words).filter({ visible: true });
  return {
    visit: async (path) => void (await page.goto(path)),
    reload: async () => void (await page.reload()),
    open: async (route) => void (await page.evaluate(openRoute(route))),
    click: (role, name) => find(role, name).click(),
    type: async (role, name, words) => {
      await find(role, name).focus();
      await page.keyboard.type(words);
    },
    press: (key) => page.keyboard.press(key),
    see: (role, name) => find(role, name).waitFor(),
    seeGone: (role, name) => find(role, name).waitFor({ state: 'hidden' }),
    read: (words) => text(words).first().waitFor(),
    readNoMore: (words) => text(words).first().waitFor({ state: 'hidden' }),
    hasFocus: (role, name) =>
      find(role, name).evaluate((element) => {
        const root = element.getRootNode();
        return root instanceof ShadowRoot && root.activeElement === element;
      }),
    noise: async () => noise,
    picture: async (path) => void (await page.screenshot({ path })),
    close: () => page.context().close(),
  };
}

/** A browser that Playwright drives, as an engine among others. */
export function playwrightEngine(browser: Browser): Engine {
  return {
    openWindow: async ({ shopUrl }) => {
      const viewport = { width: 1280, height: 900 };
      const context = await browser.newContext({
        baseURL: shopUrl,
        viewport,
        locale: 'en',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      return playwrightWindow(page);
    },
    close: () => browser.close(),
  };
}
