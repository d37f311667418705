import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { callHandle, panelOf } from './hostPage.ts';
import { useBrowser } from './openShop.ts';
import { expectPlainWords, keysSentTo, openTroubledPage, seeSoon } from './troubledPage.ts';
import { bring, expired, failures, missing, paused, refusals } from './troubles.ts';
import { useServer } from './useServer.ts';

const { openShop } = useBrowser();
/** A shop of its own, as conversations are begun here. */
const server = useServer();
const press = (panel: Locator, name: string) => panel.getByRole('button', { name }).click();

async function write(panel: Locator, words: string) {
  await panel.getByRole('textbox', { name: 'Write a message' }).fill(words);
  await press(panel, 'Send');
}

/** A message that waits says so, and for what. */
const waiting = /^(Not sent yet|Waiting for a connection), number 1/;

test('a first message waits in sight, with its number, until the backend takes it', async () => {
  const page = await openTroubledPage(openShop, server.url);
  const panel = panelOf(page);
  await callHandle(page, 'open', 'contact/conversation');
  const words = 'Is the Tote Gracht waterproof?';
  const keys = keysSentTo(page, /\/api\/conversations$/);
  let isFirst = true;
  for (const trouble of [...failures, paused]) {
    const end = await bring(page, /\/api\/conversations$/, trouble);
    const tries = keys.length;
    if (isFirst) await write(panel, words);
    else await press(panel, 'Send now');
    isFirst = false;
    // The press itself is tried, in a pause too.
    await expect.poll(() => keys.length).toBeGreaterThan(tries);
    await seeSoon(page, panel.getByText(waiting));
    await panel.getByText(words, { exact: true }).waitFor();
    await expectPlainWords(panel);
    await end();
  }
  await press(panel, 'Send now');
  await panel.getByText('Delivered').waitFor();
  expect(await panel.getByText(waiting).count()).toBe(0);
  expect(new Set(keys).size).toBe(1);
});

test('a first message that is refused is given back, to be sent again or changed', async () => {
  const page = await openTroubledPage(openShop, server.url);
  const panel = panelOf(page);
  await callHandle(page, 'open', 'contact/conversation');
  const words = 'Is the Tote Singel waterproof?';
  const keys = keysSentTo(page, /\/api\/conversations$/);
  let isFirst = true;
  for (const trouble of refusals.filter((one) => ![missing, paused].includes(one))) {
    const end = await bring(page, /\/api\/conversations$/, trouble);
    const tries = keys.length;
    if (isFirst) await write(panel, words);
    else await press(panel, 'Send again');
    isFirst = false;
    await expect.poll(() => keys.length).toBeGreaterThan(tries);
    await seeSoon(page, panel.getByText('Not sent. The shop couldn’t take it as it is.'));
    await panel.getByText(words, { exact: true }).waitFor();
    await expectPlainWords(panel);
    await end();
  }
  await press(panel, 'Change it');
  const field = panel.getByRole('textbox', { name: 'Write a message' });
  await expect.poll(() => field.inputValue()).toBe(words);
  await press(panel, 'Send');
  await panel.getByText('Delivered').waitFor();
});

test('a later message waits too; when the right to the conversation is gone the words are given back', async () => {
  const page = await openTroubledPage(openShop, server.url);
  const panel = panelOf(page);
  await callHandle(page, 'open', 'contact/conversation');
  await write(panel, 'Hello');
  await panel.getByText('Delivered').waitFor();
  const words = 'And the Tote Singel?';
  const keys = keysSentTo(page, /\/messages$/);
  let isFirst = true;
  for (const trouble of [...failures, paused]) {
    const end = await bring(page, /\/messages$/, trouble);
    const tries = keys.length;
    if (isFirst) await write(panel, words);
    else await press(panel, 'Send now');
    isFirst = false;
    await expect.poll(() => keys.length).toBeGreaterThan(tries);
    await seeSoon(page, panel.getByText(waiting));
    await expectPlainWords(panel);
    await end();
  }
  await bring(page, /\/messages$/, expired);
  await press(panel, 'Send now');
  await panel.getByText('This conversation has ended on this device').waitFor();
  await panel.getByText('Not sent. That conversation has ended.').waitFor();
  await press(panel, 'Change it');
  const field = panel.getByRole('textbox', { name: 'Write a message' });
  await expect.poll(() => field.inputValue()).toBe(words);
});
