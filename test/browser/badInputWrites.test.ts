import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { callHandle, panelOf } from './hostPage.ts';
import { useBrowser } from './openShop.ts';
import {
  expectPerson,
  expectPlainWords,
  findOrder,
  openTroubledPage,
  retry,
  seeSoon,
} from './troubledPage.ts';
import { bring, expired, failures, forbidden, missing, refusals, troubles } from './troubles.ts';
import { useServer } from './useServer.ts';

const { openShop } = useBrowser();
/** A shop of its own, as a return is booked here. */
const server = useServer();
const press = (panel: Locator, name: string | RegExp) => panel.getByRole('button', { name }).click();

/** Answers every question of a return up to the review. */
async function fillReturn(page: Page): Promise<Locator> {
  const panel = panelOf(page);
  const id = await findOrder(page);
  await callHandle(page, 'open', `returns/${id}`);
  await panel.getByRole('checkbox', { disabled: false }).first().check();
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
    if (trouble.canRetry) {
      await retry(panel).click();
      await panel.getByText('You get back').waitFor();
    }
    await press(panel, 'Back');
    await panel.getByRole('heading', { name: 'How will you send it?' }).waitFor();
  }
});

test('a return that was not surely taken is sent again under the same key, until it is booked once', async () => {
  const page = await openTroubledPage(openShop, server.url);
  const panel = await fillReturn(page);
  const keys: string[] = [];
  page.on('request', (request) => {
    if (/\/returns$/.test(request.url()) && request.method() === 'POST')
      keys.push(request.headers()['idempotency-key'] ?? 'none');
  });
  await press(panel, 'Continue');
  await panel.getByText('You get back').waitFor();
  for (const trouble of [...refusals, ...failures]) {
    const end = await bring(page, /\/orders\/[^/]+\/returns$/, trouble);
    await press(panel, /Confirm return|Send it again/);
    const title = trouble === expired ? 'Look up this order again' : trouble.title;
    await seeSoon(page, panel.getByText(title));
    await expectPlainWords(panel);
    await expectPerson(panel);
    const isUnsure = failures.includes(trouble);
    await panel.getByRole('button', { name: isUnsure ? 'Send it again' : 'Confirm return' }).waitFor();
    if (isUnsure) await panel.getByText('it can’t make two returns').waitFor();
    await end();
  }
  const unsureKeys = keys.slice(refusals.length);
  await press(panel, 'Send it again');
  await panel.getByText('Return number').waitFor();
  expect(unsureKeys.length).toBeGreaterThanOrEqual(failures.length);
  expect(new Set([...unsureKeys, keys.at(-1)]).size).toBe(1);
});

async function write(panel: Locator, words: string) {
  await panel.getByRole('textbox', { name: 'Write a message' }).fill(words);
  await press(panel, 'Send');
}

test('a first message waits in sight, not sent, until the backend takes it', async () => {
  const page = await openTroubledPage(openShop, server.url);
  const panel = panelOf(page);
  await callHandle(page, 'open', 'contact/conversation');
  const words = 'Is the Tote Gracht waterproof?';
  let isFirst = true;
  for (const trouble of troubles) {
    const end = await bring(page, /\/api\/conversations$/, trouble);
    if (isFirst) await write(panel, words);
    else await retry(panel).click();
    isFirst = false;
    await seeSoon(page, panel.getByText('Not sent.'));
    await panel.getByText(words).first().waitFor();
    await expectPlainWords(panel);
    await end();
  }
  await retry(panel).click();
  await panel.getByText('Delivered').waitFor();
  expect(await panel.getByText('Not sent.').count()).toBe(0);
});

test('a later message waits too; when the right to the conversation is gone the words are given back', async () => {
  const page = await openTroubledPage(openShop, server.url);
  const panel = panelOf(page);
  await callHandle(page, 'open', 'contact/conversation');
  await write(panel, 'Hello');
  await panel.getByText('Delivered').waitFor();
  const words = 'And the Tote Singel?';
  const ends = [expired, forbidden, missing];
  let isFirst = true;
  for (const trouble of troubles.filter((one) => !ends.includes(one))) {
    const end = await bring(page, /\/messages$/, trouble);
    if (isFirst) await write(panel, words);
    else await retry(panel).click();
    isFirst = false;
    await seeSoon(page, panel.getByText('Not sent.'));
    await expectPlainWords(panel);
    await end();
  }
  await bring(page, /\/messages$/, expired);
  await retry(panel).click();
  await panel.getByText('This conversation has ended on this device').waitFor();
  expect(await panel.getByRole('textbox', { name: 'Write a message' }).inputValue()).toBe(words);
});
