import type { Locator, Page } from 'playwright-core';

/** How a page of a merchant's own is served. */
interface Serving {
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The script tag as the README shows it, with what a test adds to it. */
export const scriptTag = (attributes = '') =>
  `<script async src="/counterbell/counterbell.js" data-backend="/api" ${attributes}></script>`;

/** A small page, light or dark as the browser asks, around what a test puts in its head and body. */
export const htmlPage = (head: string, body = '<p>A shop</p>') =>
  `<!doctype html><html lang="en"><head><title>Shop</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">${head}</head><body>${body}</body></html>`;

/** Shows a page of a merchant's own on the shop's origin, where the built loader and the API are. */
export async function showPage(
  page: Page,
  body: string,
  { contentType = 'text/html', headers = {} }: Serving = {},
): Promise<void> {
  await page.route('**/merchant.page', (route) => route.fulfill({ contentType, headers, body }));
  await page.goto('/merchant.page');
}

/** The launcher. */
export const bellOf = (page: Page): Locator => page.locator('counterbell-widget').getByRole('button').first();

/** The panel, while it is on the screen. */
export const panelOf = (page: Page): Locator =>
  page.locator('counterbell-widget').getByRole('dialog').first();

/** Clicks the bell and waits until home can be used. */
export async function openPanel(page: Page): Promise<Locator> {
  await bellOf(page).click();
  const panel = panelOf(page);
  await panel.getByRole('searchbox').waitFor();
  return panel;
}

/** Calls a method of the page's handle and gives what it resolves to. */
export const callHandle = (page: Page, method: string, ...values: unknown[]): Promise<unknown> =>
  page.evaluate(
    ([name, given]) => {
      const handle: unknown = Reflect.get(window, 'counterbell');
      return Reflect.apply(Reflect.get(Object(handle), name), handle, given);
    },
    [method, values] as const,
  );
