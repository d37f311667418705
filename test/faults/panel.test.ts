import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { openConversation, panelOf, say } from '#test/browser/shopper.ts';
import { createFaultProxy } from './createFaultProxy.ts';
import { createSchedule, type Schedule } from './createSchedule.ts';
import { createShop } from './createShop.ts';
import { openBrowser } from './openBrowser.ts';
import { openShopDatabase } from './openShopDatabase.ts';

/** Faults for what is written alone: that a screen which cannot load says so is shown elsewhere. */
function onWrites(schedule: Schedule): Schedule {
  const calm = createSchedule('calm', 0);
  return { ...schedule, next: (kind) => (kind.startsWith('POST') ? schedule : calm).next(kind) };
}

/** Everything between a shopper and the database, torn down in reverse. */
async function setOut(seed: string) {
  const folder = await mkdtemp(join(tmpdir(), 'counterbell-panel-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const data = { dataFolder: join(folder, 'data'), databaseUrl: undefined };
  const shop = await createShop(data, []);
  onTestFinished(() => shop.stop());
  const schedule = createSchedule(seed, 0.5);
  const proxy = await createFaultProxy({ target: shop.url, schedule: onWrites(schedule) });
  onTestFinished(() => proxy.close());
  const browser = await openBrowser(join(folder, 'profile'));
  onTestFinished(() => browser.kill());
  const page = await browser.context.newPage();
  return { data, shop, schedule, proxy, page };
}

test('a shopper who writes while the network fails, the page is left and the shop crashes has said each thing once', async () => {
  const { data, shop, schedule, proxy, page } = await setOut('panel 1');
  const words = Array.from({ length: 8 }, (_, index) => `Question ${index + 1}`);
  const enter = async () => {
    await page.goto(proxy.url);
    await openConversation(page);
  };
  await enter();
  for (const [index, text] of words.entries()) {
    await say(page, text);
    await panelOf(page).getByRole('log').getByText(text, { exact: true }).waitFor();
    if (index === 2) await enter();
    if (index === 5) await shop.kill();
  }
  schedule.end();
  await shop.ready();
  await enter();
  const log = panelOf(page).getByRole('log');
  await log.getByText('Question 8', { exact: true }).waitFor();
  // The outbox has a database only while something waits.
  const databases = async () => (await indexedDB.databases()).map(({ name }) => name);
  await expect.poll(() => page.evaluate(databases), { timeout: 60_000 }).not.toContain('counterbell-outbox');
  expect(await log.getByText(/Not sent yet|Waiting for a connection|Sending/).count()).toBe(0);
  for (const text of words) expect(await log.getByText(text, { exact: true }).count()).toBe(1);
  await proxy.settle();
  await shop.stop();
  const database = await openShopDatabase(data);
  const said = await database.rows(
    v.object({ text: v.string() }),
    `select payload ->> 'text' as text from conversation_events where type = 'message' order by conversation_id, seq`,
  );
  await database.close();
  expect(
    said.map(({ text }) => text),
    proxy.history.join('\n'),
  ).toEqual(words);
}, 120_000);
