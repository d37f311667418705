import type { BrowserContext, Page } from 'playwright-core';
import * as v from 'valibot';
import type { AnswersIndex } from '#features/answers/contract.ts';
import { traceTasks } from './traceTasks.ts';
import type { Visit } from './Visit.ts';

/** A slow processor that others use as well takes its time. */
const mostMs = 180_000;
const EstimateSchema = v.object({ usage: v.number(), quota: v.number() });

/** Visits the shop in a tab of its own: opens the panel, then the search, and looks for the last article of the index. */
export async function makeVisit(
  context: BrowserContext,
  url: string,
  slowDown: number,
  index: AnswersIndex,
): Promise<Visit> {
  const browser = context.browser();
  if (!browser) throw new Error('No browser');
  const page = await context.newPage();
  page.setDefaultTimeout(mostMs);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  await page.goto(url);
  await openPanel(page);
  const panel = page.locator('counterbell-widget').getByRole('dialog').first();
  await panel.getByRole('searchbox').waitFor();
  await rest(page);
  const { result, tasks } = await traceTasks(browser, page, async () => {
    const times = await search(page, index);
    await rest(page);
    return times;
  });
  const { usage, quota } = v.parse(EstimateSchema, await page.evaluate(() => navigator.storage.estimate()));
  await page.close();
  return { ...result, tasks, usedBytes: usage, quotaBytes: quota };
}

async function openPanel(page: Page, ...route: string[]): Promise<void> {
  await page.waitForFunction(() => 'counterbell' in window);
  await page.evaluate((given) => {
    const handle: unknown = Reflect.get(window, 'counterbell');
    return Reflect.apply(Reflect.get(Object(handle), 'open'), handle, given);
  }, route);
}

async function search(page: Page, { articles }: AnswersIndex): Promise<Pick<Visit, 'shownMs' | 'foundMs'>> {
  const last = articles.at(-1);
  const panel = page.locator('counterbell-widget').getByRole('dialog').first();
  const startedAt = performance.now();
  await openPanel(page, 'answers');
  await panel.getByRole('button', { name: 'Topic 7' }).first().waitFor();
  const shownMs = performance.now() - startedAt;
  await panel.getByRole('combobox').fill(last?.text.slice(0, 120) ?? '');
  await panel
    .getByRole('option', { name: last?.title ?? '' })
    .first()
    .waitFor();
  return { shownMs, foundMs: performance.now() - startedAt };
}

/** Until the page has nothing to do, and what is to be kept is kept. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await new Promise((resolve) => requestIdleCallback(resolve));
    }
  });
}
