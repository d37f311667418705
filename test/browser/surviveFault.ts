import type { BrowserContext, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { htmlPage, scriptTag } from './hostPage.ts';
import { keptKeys } from './keptKeys.ts';
import { seeStocked } from './seeStocked.ts';
import type { StorageFault } from './storageFaults.ts';
import {
  findOrder,
  listWaiting,
  readAnswer,
  readPanel,
  returnPiece,
  ring,
  seeDelivered,
  sendMessage,
} from './storageJourneys.ts';

const frame =
  '<iframe sandbox="allow-scripts" src="/shop.page" style="position:fixed;inset:0;width:100%;height:100%"></iframe>';
const inTabWords = /keeps nothing|until you close/u;

/** Opens a page of the shop, in a sandboxed frame where the fault is that; gives what the shop is in. */
async function openPage(page: Page, { isSandboxed, sabotage }: StorageFault): Promise<Frame> {
  await page.addInitScript(sabotage ?? '');
  await page.goto(isSandboxed ? '/frame.page' : '/shop.page');
  const [, framed] = page.frames();
  return framed ?? page.mainFrame();
}

async function servePages(context: BrowserContext): Promise<void> {
  const serve = (path: string, body: string) =>
    context.route(path, (route) => route.fulfill({ contentType: 'text/html', body }));
  await serve('**/shop.page', htmlPage(scriptTag()));
  await serve('**/frame.page', htmlPage('', frame));
  await serve('**/other.page', htmlPage('', '<p>Another tab</p>'));
}

/** Strikes while the device keeps something of the shopper and the panel holds its databases open. */
async function strike(fault: StorageFault, page: Page, shop: Frame, origin: string): Promise<void> {
  await findOrder(shop, 'ZZ-20418', 'noor@bakker.example');
  await sendMessage(shop, 'Is it on its way?');
  await seeDelivered(shop);
  const other = await page.context().newPage();
  await other.goto('/other.page');
  await fault.strike?.(other, origin);
  await other.close();
}

/** Where the device keeps nothing it is said beside what waits, and what waits is sent from memory. */
async function waitInTab(page: Page, shop: Frame): Promise<void> {
  await seeStocked(shop);
  await page.context().setOffline(true);
  await sendMessage(shop, 'Can I pick it up?');
  expect(await listWaiting(shop)).toContain('Kept until you close this tab');
  await page.context().setOffline(false);
  await expect.poll(() => readPanel(shop)).toContain('Nothing is waiting');
}

/** Does everything a shopper does, with a storage that fails. */
export async function surviveFault(fault: StorageFault, page: Page, origin: string): Promise<void> {
  await servePages(page.context());
  await fault.prepare?.(page, origin);
  const shop = await openPage(page, fault);
  const elapsed = await ring(shop);
  // The limit for the disk is 300 ms; the rest is for a busy machine. Waiting for it would take 2,500.
  expect(elapsed).toBeLessThan(2_000);
  expect(await readPanel(shop)).not.toMatch(inTabWords);
  if (fault.strike) await strike(fault, page, shop, origin);
  else await findOrder(shop, 'ZZ-20418', 'noor@bakker.example');
  expect(await readPanel(shop)).not.toMatch(fault.strike ? /$^/u : inTabWords);
  await shop.evaluate('counterbell.open("home")');
  await readAnswer(shop);
  await returnPiece(shop);
  const sentAt = performance.now();
  await sendMessage(shop, 'Is the tote waterproof?');
  await seeDelivered(shop);
  // However the disk does, what has become of it is told in time; once the disk was silent it is not waited for again.
  expect(performance.now() - sentAt).toBeLessThan(3_000);
  if (fault.keeps) {
    expect(await readPanel(shop)).not.toMatch(inTabWords);
    expect(await keptKeys(page)).toContain('counterbell: guest/orders.last');
    return;
  }
  await expect.poll(() => readPanel(shop)).toMatch(inTabWords);
  await waitInTab(page, shop);
}
