import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { callHandle, panelOf } from './hostPage.ts';
import { useBrowser } from './openShop.ts';
import {
  expectPerson,
  expectPlainWords,
  findOrder,
  keysSentTo,
  openTroubledPage,
  retry,
  seeSoon,
  seeTry,
} from './troubledPage.ts';
import { bring, cutOff, expired, failures, forbidden, paused, refusals, troubles } from './troubles.ts';
import { useServer } from './useServer.ts';

const { openShop } = useBrowser();
/** A shop of its own, as returns are booked here. */
const server = useServer();
const press = (panel: Locator, name: string | RegExp) => panel.getByRole('button', { name }).click();

/** Answers every question of a return up to the review. */
async function fillReturn(page: Page): Promise<Locator> {
  const panel = panelOf(page);
  const id = await findOrder(page);
  await callHandle(page, 'open', `returns/${id}`);
  const box = panel.getByRole('checkbox', { disabled: false }).first();
  const another = panel.getByRole('button', { name: 'Return something else' });
  await box.or(another).first().waitFor();
  if (await another.isVisible()) await another.click();
  await box.check();
  await press(panel, 'Continue');
  await panel.getByRole('heading', { name: /^Why is/ }).waitFor();
  await press(panel, 'Continue');
  await panel.getByRole('heading', { name: /would you like/ }).waitFor();
  await panel.getByRole('radio').first().check();
  await press(panel, 'Continue');
  await panel.getByRole('heading', { name: 'How will you send it?' }).waitFor();
  await panel.getByRole('radio').first().check();
  return panel;
}

test('a quote that does not come is told of, and can be asked for again; the answers stay', async () => {
  const page = await openTroubledPage(openShop, server.url);
  const panel = await fillReturn(page);
  for (const trouble of troubles) {
    const end = await bring(page, /\/return-quotes$/, trouble);
    await press(panel, 'Continue');
    const title = trouble === expired ? 'Look up this order again' : trouble.title;
    await seeSoon(page, panel.getByText(title));
    await expectPlainWords(panel);
    await expectPerson(panel);
    expect(await panel.getByRole('button', { name: 'Confirm return' }).isDisabled()).toBe(true);
    await panel.getByRole('button', { name: 'Change the items' }).waitFor();
    await end();
    // Without a connection it is asked for again by itself.
    if (trouble.title === cutOff) await seeSoon(page, panel.getByText('You get back'));
    else if (trouble.canRetry) {
      await retry(panel).click();
      await panel.getByText('You get back').waitFor();
    }
    await press(panel, 'Back');
    await panel.getByRole('heading', { name: 'How will you send it?' }).waitFor();
  }
});

/** Answers every question of a return and waits for what it comes to. */
async function reviewReturn(page: Page): Promise<Locator> {
  const panel = await fillReturn(page);
  await press(panel, 'Continue');
  await panel.getByText('You get back').waitFor();
  return panel;
}

/** Takes the return back, so that the next test finds the same to send back. */
async function cancelReturn(panel: Locator): Promise<void> {
  await press(panel, 'Cancel this return');
  await press(panel, 'Cancel return');
  await panel.getByRole('heading', { name: 'This return is cancelled' }).waitFor();
}

test('a return the shop refuses comes back with what was chosen, and is booked when it is confirmed again', async () => {
  const page = await openTroubledPage(openShop, server.url);
  const panel = await reviewReturn(page);
  const keys = keysSentTo(page, /\/returns$/);
  const refusing = refusals.filter((one) => ![expired, forbidden, paused].includes(one));
  for (const trouble of refusing) {
    const end = await bring(page, /\/orders\/[^/]+\/returns$/, trouble);
    await press(panel, 'Confirm return');
    await seeSoon(page, panel.getByText(trouble.title));
    await panel.getByText('Your return came back, and nothing was booked.').waitFor();
    await expectPlainWords(panel);
    await expectPerson(panel);
    await end();
  }
  await press(panel, 'Confirm return');
  await panel.getByText('Return number').waitFor();
  // What was refused was not made, so that what is confirmed anew is another.
  expect(new Set(keys).size).toBe(refusing.length + 1);
  await cancelReturn(panel);
});

test('a return the shop would not look at is kept, and sent again under the same key', async () => {
  const page = await openTroubledPage(openShop, server.url);
  const panel = await reviewReturn(page);
  const keys = keysSentTo(page, /\/returns$/);
  for (const trouble of [expired, forbidden]) {
    const end = await bring(page, /\/orders\/[^/]+\/returns$/, trouble);
    await press(panel, /Confirm return|Send it again/);
    const title = trouble === expired ? 'Look up this order again' : trouble.title;
    await seeSoon(page, panel.getByText(title));
    await panel.getByRole('heading', { name: 'Your return wasn’t sent' }).waitFor();
    await expectPlainWords(panel);
    await expectPerson(panel);
    await end();
  }
  await press(panel, 'Send it again');
  await panel.getByText('Return number').waitFor();
  expect(new Set(keys).size).toBe(1);
  await cancelReturn(panel);
});

test('a return that was not surely taken is kept, and goes by itself under the same key until it is booked once', async () => {
  const page = await openTroubledPage(openShop, server.url);
  const panel = await reviewReturn(page);
  const keys = keysSentTo(page, /\/returns$/);
  let isConfirmed = false;
  for (const trouble of [...failures, paused]) {
    const end = await bring(page, /\/orders\/[^/]+\/returns$/, trouble);
    if (!isConfirmed) await press(panel, 'Confirm return');
    isConfirmed = true;
    await seeTry(page, keys);
    await seeSoon(page, panel.getByRole('heading', { name: 'Your return is kept on this device' }));
    await panel.getByText('Number 1 in the queue.').waitFor();
    await expectPlainWords(panel);
    await expectPerson(panel);
    await end();
  }
  const sent = keys.length;
  await page.clock.fastForward(80_000);
  // The shop asked for 90 seconds.
  expect(keys).toHaveLength(sent);
  await seeSoon(page, panel.getByText('Return number'));
  expect(new Set(keys).size).toBe(1);
});
