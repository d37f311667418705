import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { galleryScreens } from '#gallery/galleryScreens.ts';

/** The addresses of all states, such as `order/delivered`. */
export const gallery: readonly string[] = galleryScreens.flatMap(({ id, states }) =>
  states.map((state) => `${id}/${state.id}`),
);

/** Opens a state of the gallery and waits until it stands still. Throws what the gallery says where it cannot show it. */
export async function showState(
  page: Page,
  show: string,
  look: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.goto(`/gallery/?${new URLSearchParams({ show, ...look })}`, { waitUntil: 'commit' });
  await page.locator('html[data-gallery]').waitFor({ state: 'attached' });
  const trouble = await page.locator('html[data-gallery=failed] [role=alert]').allTextContents();
  if (trouble.length > 0) throw new Error(`${show}: ${trouble.join()}`);
}

interface Walk {
  readonly browser: Browser;
  readonly context: BrowserContextOptions;
  /** Before a page's first state. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Looks at one state; what it gives is wrong with it, a line each. */
  readonly look: (page: Page, show: string) => Promise<readonly string[]>;
}

/** Goes through states on two pages at once; resolves to what is wrong, by state. */
export async function walkGallery(
  states: readonly string[],
  { browser, context, prepare, look }: Walk,
): Promise<Record<string, readonly string[]>> {
  const left = [...states];
  const wrong: Record<string, readonly string[]> = {};
  const walk = async () => {
    const visit = await browser.newContext(context);
    const page = await visit.newPage();
    await prepare?.(page);
    for (let show = left.shift(); show !== undefined; show = left.shift()) {
      const lines = await look(page, show).catch((error: unknown) => [String(error)]);
      if (lines.length > 0) wrong[show] = lines;
    }
    await visit.close();
  };
  await Promise.all([walk(), walk()]);
  return wrong;
}
