import type { Page } from 'playwright-core';
import { encode } from 'uqr';
import * as v from 'valibot';
import { expect, inject, test } from 'vitest';
import { FoundOrderSchema } from '#features/orders/contract.ts';
import { ReturnSchema } from '#features/returns/returnSchema.ts';
import { DeskReturnListSchema } from '#server/desk/deskContract.ts';
import { openDesk, openReturn, readDesk } from './agent.ts';
import { useBrowser } from './openShop.ts';
import { matrixModules, qrModules } from './qrModules.ts';
import { readRecords } from './readRecords.ts';
import { answerReturn, beginReturn, panelOf, press, showOrder, tabTo } from './shopper.ts';

const { openShop } = useBrowser();

/** What the desk has of an order's returns. */
async function returnsOf(orderNumber: string) {
  const { returns } = await readDesk('returns', DeskReturnListSchema);
  return returns.filter((one) => one.orderNumber === orderNumber);
}

/** An order's returns, as the server gives them to the shopper. */
async function ownReturns(orderNumber: string, email: string) {
  const orders = `${inject('shopUrl')}/api/orders`;
  const body = JSON.stringify({ credential: { type: 'number_email', number: orderNumber, email } });
  const looked = await fetch(`${orders}/lookup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { order, access } = v.parse(FoundOrderSchema, await looked.json());
  const answer = await fetch(`${orders}/${order.id}/returns`, {
    headers: { authorization: `Bearer ${access?.token}` },
  });
  return v.parse(v.object({ returns: v.array(ReturnSchema) }), await answer.json()).returns;
}

/** Presses Tab to a button or box, and the key that works it. */
async function work(page: Page, role: 'button' | 'checkbox', name: string): Promise<void> {
  await tabTo(page, panelOf(page).getByRole(role, { name, exact: true }));
  await page.keyboard.press(role === 'button' ? 'Enter' : 'Space');
}

/** Presses Tab to the question's first answer, and the arrow down to the one named. */
async function choose(page: Page, name: string): Promise<void> {
  const radios = panelOf(page).getByRole('radio');
  await panelOf(page).getByRole('radio', { name }).waitFor();
  await tabTo(page, radios.first());
  await page.keyboard.press('Space');
  while (!(await radios.and(panelOf(page).getByLabel(name)).isChecked()))
    await page.keyboard.press('ArrowDown');
  await work(page, 'button', 'Continue');
}

test('a shopper books a whole return by keyboard alone, and the code on the screen is the server’s', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await beginReturn(page, 'ZZ-20410', 'elke@peeters.example');
  await work(page, 'checkbox', 'Belt Kade');
  await work(page, 'button', 'One more');
  await work(page, 'button', 'Continue');
  await choose(page, 'It’s smaller than I expected');
  await choose(page, 'Money back');
  await choose(page, 'Hand in at a PostNL point');
  await panel.getByText('You get back').waitFor();
  await work(page, 'button', 'Confirm return');
  await panel.getByRole('heading', { name: 'Your return is booked' }).waitFor();
  const [row, ...others] = await returnsOf('ZZ-20410');
  expect(others).toEqual([]);
  const made = (await ownReturns('ZZ-20410', 'elke@peeters.example')).find(({ id }) => id === row?.id);
  const { number = '', code = '' } = made ?? {};
  await panel.getByText(number, { exact: true }).waitFor();
  const drawn = await panel
    .getByRole('img', { name: `QR code of return ${number}` })
    .locator('path')
    .last()
    .getAttribute('d');
  expect(qrModules(drawn ?? '')).toEqual(matrixModules(encode(code, { ecc: 'M', border: 4 }).data));
  expect(code).toContain(number.replace('RT-', ''));
  expect(row).toMatchObject({
    number,
    state: 'approved',
    shopper: { email: 'elke@peeters.example' },
    lines: [
      { title: 'Belt Kade', quantity: 2, reason: 'It’s smaller than I expected', resolution: 'Money back' },
    ],
    total: made?.total,
  });
  expectQuiet();
});

test('a shopper reads of each item that cannot come back why not', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await beginReturn(page, 'ZZ-20388', 'amira@haddad.example');
  const lines = panel.getByRole('group', { name: 'What would you like to send back?' });
  const isOpen = (name: string) => lines.getByRole('checkbox', { name }).isEnabled();
  expect(await isOpen('Cardholder Sluis')).toBe(false);
  expect(await isOpen('Watch strap Wal')).toBe(false);
  expect(await isOpen('Key loop Teyler')).toBe(true);
  await lines.getByText('It was made for you, so it can’t come back.').waitFor();
  await lines.getByText('This was a final sale, so it can’t come back.').waitFor();
  await beginReturn(page, 'ZZ-20173', 'noor@bakker.example');
  await lines.getByText('Opened care products can’t come back.').waitFor();
  expect(await isOpen('Care balm')).toBe(false);
  expectQuiet();
});

test('a return that was begun goes on after a reload where it was left', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await beginReturn(page, 'ZZ-20173', 'noor@bakker.example');
  await panel.getByRole('checkbox', { name: 'Cardholder Sluis' }).check();
  await press(page, 'Continue');
  await panel.getByRole('radio', { name: 'Another reason' }).check();
  await panel.getByRole('textbox', { name: 'What should we know?' }).fill('The clasp sits too low.');
  await press(page, 'Continue');
  await panel.getByRole('heading', { name: 'What would you like instead?' }).waitFor();
  await expect.poll(async () => (await readRecords(page)).join()).toContain('"step":"resolution"');
  await page.goto('/cart/');
  await showOrder(page, 'ZZ-20173', 'noor@bakker.example');
  await press(page, 'Return or exchange');
  await panel.getByText('We kept what you chose').waitFor();
  await panel.getByRole('heading', { name: 'What would you like instead?' }).waitFor();
  await press(page, 'Back');
  expect(await panel.getByRole('radio', { name: 'Another reason' }).isChecked()).toBe(true);
  expect(await panel.getByRole('textbox', { name: 'What should we know?' }).inputValue()).toBe(
    'The clasp sits too low.',
  );
  expectQuiet();
});

test('a return that is confirmed twice, and whose answer was lost, is made once', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await beginReturn(page, 'ZZ-20388', 'amira@haddad.example');
  await answerReturn(page, {
    item: 'Key loop Teyler',
    reason: 'I changed my mind',
    resolution: 'Shop credit',
    method: 'Bring it to the shop',
  });
  const keys: (string | undefined)[] = [];
  await page.route(/\/returns$/, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await panel.getByRole('button', { name: 'Confirm return' }).dblclick();
  await panel.getByRole('heading', { name: 'Your return is booked' }).waitFor();
  expect(keys).toHaveLength(2);
  expect(keys[1]).toBe(keys[0]);
  expect(await returnsOf('ZZ-20388')).toHaveLength(1);
  expectQuiet(/ERR_CONNECTION_RESET/);
});

test('what the desk decides about a return is there for the shopper after a refresh, in the agent’s words', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await beginReturn(page, 'ZZ-20173', 'noor@bakker.example');
  await answerReturn(page, {
    item: 'Cardholder Sluis',
    reason: 'It arrived damaged',
    resolution: 'Money back',
    method: 'Hand in at a PostNL point',
  });
  await press(page, 'Confirm return');
  await panel.getByRole('heading', { name: 'Your request has arrived' }).waitFor();
  expect(await panel.getByRole('img', { name: /QR code/ }).count()).toBe(0);

  const desk = await openDesk(openShop, 'Joris Vermeer');
  await openReturn(desk.page, 'ZZ-20173');
  await desk.page
    .getByRole('textbox', { name: 'Words to Noor Bakker' })
    .fill('Sorry about the seam. Send it back for free.');
  await desk.page.getByRole('button', { name: 'Approve return' }).click();
  await desk.page.getByRole('heading', { name: 'Approved by Joris Vermeer' }).waitFor();

  await press(page, 'Refresh');
  await panel.getByRole('heading', { name: 'Your return is booked' }).waitFor();
  await panel.getByText('Sorry about the seam. Send it back for free.').waitFor();
  await panel.getByRole('img', { name: /^QR code of return RT-/ }).waitFor();
  await page.goto('/cart/');
  await showOrder(page, 'ZZ-20173', 'noor@bakker.example');
  await press(page, 'Return or exchange');
  await panel.getByRole('heading', { name: 'Returns from this order' }).waitFor();
  expectQuiet();
  desk.expectQuiet();
});
