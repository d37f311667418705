import type { Locator, Page } from 'playwright-core';
import * as v from 'valibot';
import { inject } from 'vitest';
import type { OpenShop, Shopper } from './openShop.ts';
import { deskKey } from './runServer.ts';

/** Signs an agent in at the desk, in a browser of their own. */
export async function openDesk(openShop: OpenShop, agent: string, baseURL?: string): Promise<Shopper> {
  const desk = await openShop({ path: '/desk/', ...(baseURL === undefined ? {} : { baseURL }) });
  await desk.page.getByLabel('Desk key').fill(deskKey);
  await desk.page.getByRole('button', { name: 'Open the desk' }).click();
  await desk.page.getByRole('combobox', { name: 'You answer as' }).selectOption(agent);
  await desk.page.getByRole('status').filter({ hasText: 'Live' }).waitFor();
  return desk;
}

/** Chooses the conversation whose last message is this, once it is in the list. */
export async function openTalk(page: Page, lastMessage: string): Promise<Locator> {
  await page.getByRole('link', { name: lastMessage }).click();
  const log = page.getByRole('log', { name: 'Messages' });
  await log.getByText(lastMessage).waitFor();
  return log;
}

/** Sends a reply in the chosen conversation. */
export async function reply(page: Page, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Reply' });
  await field.fill(words);
  await field.press('Enter');
}

/** Chooses the return of an order, once it is in the list. */
export async function openReturn(page: Page, orderNumber: string): Promise<void> {
  await page.getByRole('link', { name: 'Returns' }).click();
  await page.getByRole('list', { name: 'Returns' }).getByRole('link', { name: orderNumber }).click();
  await page.getByRole('heading', { name: /^Return RT-/ }).waitFor();
}

/** Reads from the desk's API, relative to `/desk/api`, as `schema` says. */
export async function readDesk<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  shopUrl: string = inject('shopUrl'),
): Promise<v.InferOutput<Schema>> {
  const answer = await fetch(`${shopUrl}/desk/api/${path}`, {
    headers: { authorization: `Bearer ${deskKey}` },
  });
  return v.parse(schema, await answer.json());
}
