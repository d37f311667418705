import { expect, test } from 'vitest';
import { openDesk, openTalk, reply } from './agent.ts';
import { useBrowser } from './openShop.ts';
import { bellOf, openConversation, openPanel, panelOf, press, say } from './shopper.ts';

const { openShop } = useBrowser();

/** Words no other test uses, so that desks find this conversation. */
const unique = (words: string) => `${words} ${crypto.randomUUID().slice(0, 8)}`;

test('a shopper writes, two desks see it live, and an agent answers by name', async () => {
  const sanne = await openDesk(openShop, 'Sanne de Wit');
  const joris = await openDesk(openShop, 'Joris Vermeer');
  const { page, expectQuiet } = await openShop({ path: '/products/belt-kade/' });
  const question = unique('Does the belt come in 105?');
  const panel = await openConversation(page);
  await say(page, question);
  await panel.getByText('Delivered').waitFor();

  const seenBySanne = await openTalk(sanne.page, question);
  await openTalk(joris.page, question);
  await panel.getByText(/^Read(?: \d|$)/).waitFor();
  expect(await sanne.page.getByRole('link', { name: /^\/products\/belt-kade\// }).count()).toBe(1);

  await joris.page.getByRole('textbox', { name: 'Reply' }).fill('It does');
  await panel.getByRole('status', { name: 'Joris is typing' }).waitFor();
  await sanne.page.getByText('Joris Vermeer is writing an answer here').waitFor();
  const answer = unique('Yes, and in 110 as well.');
  await reply(joris.page, answer);
  await panel.getByRole('heading', { name: 'Joris Vermeer' }).waitFor();
  await panel.getByRole('log', { name: 'Messages' }).getByText(answer).waitFor();
  await panel.getByRole('status', { name: 'Joris is typing' }).waitFor({ state: 'hidden' });
  await seenBySanne.getByText(answer).waitFor();
  await joris.page.getByRole('log', { name: 'Messages' }).getByText('Read', { exact: true }).waitFor();
  for (const one of [sanne, joris]) one.expectQuiet();
  expectQuiet();
});

test('an answer that comes while the panel is closed shows on the bell, on the next page too, until it is read', async () => {
  const { page, expectQuiet } = await openShop();
  const question = unique('Is the olive one in stock?');
  const panel = await openConversation(page);
  await say(page, question);
  await panel.getByText('Delivered').waitFor();
  await press(page, 'Close help');
  const desk = await openDesk(openShop, 'Sanne de Wit');
  await openTalk(desk.page, question);
  await reply(desk.page, 'It is, two of them.');
  const unread = page.getByRole('button', { name: 'Help, 1 new message' });
  await unread.waitFor();
  await reply(desk.page, 'Shall we keep one for you?');
  await page.getByRole('button', { name: 'Help, 2 new messages' }).waitFor();
  await page.goto('/cart/');
  await page.getByRole('button', { name: 'Help, 2 new messages' }).waitFor();
  expect(await panel.isVisible()).toBe(false);

  await bellOf(page).click();
  await panel.getByText('Sanne replied').waitFor();
  await openConversation(page);
  const log = panel.getByRole('log', { name: 'Messages' });
  for (const words of [question, 'It is, two of them.', 'Shall we keep one for you?'])
    expect(await log.getByText(words).count(), words).toBe(1);
  await desk.page.getByRole('log', { name: 'Messages' }).getByText('Read', { exact: true }).waitFor();
  await press(page, 'Close help');
  await page.getByRole('button', { name: 'Help', exact: true }).waitFor();
  await page.goto('/products/');
  await openPanel(page);
  await panel.getByText('Your conversation').waitFor();
  expectQuiet();
  desk.expectQuiet();
});

test('what is written offline waits with its number, can be taken back, and is sent once when the connection is back', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await openConversation(page);
  await page.context().setOffline(true);
  const first = unique('Can I collect it on Saturday?');
  await say(page, first);
  await panel.getByText('Waiting for a connection, number 1').waitFor();
  await say(page, 'Never mind.');
  await panel.getByText('Waiting for a connection, number 2').waitFor();
  await panel.getByRole('button', { name: 'Take it back' }).last().click();
  const field = panel.getByRole('textbox', { name: 'Write a message' });
  await expect.poll(() => field.inputValue()).toBe('Never mind.');
  const second = unique('And until what time?');
  await say(page, second);
  await panel.getByText('Waiting for a connection, number 2').waitFor();
  await panel.getByText(/^No connection to the shop\. What you send waits here/).waitFor();
  await page.context().setOffline(false);
  await panel.getByText('Waiting for a connection, number 1').waitFor({ state: 'hidden' });
  await panel.getByText('Delivered').waitFor();
  const desk = await openDesk(openShop, 'Joris Vermeer');
  const log = await openTalk(desk.page, second);
  const said = (await log.getByRole('listitem').allTextContents()).join();
  expect(said.split(first)).toHaveLength(2);
  expect(said.split(second)).toHaveLength(2);
  expect(said.indexOf(first)).toBeLessThan(said.indexOf(second));
  expectQuiet(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/);
  desk.expectQuiet();
});

test('what waits goes out on the next page, without the panel being opened', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await openConversation(page);
  await say(page, unique('Is the workshop open?'));
  await panel.getByText('Delivered').waitFor();
  const isCut = { now: true };
  await page.route(/\/messages$/, (route) => (isCut.now ? route.abort('connectionreset') : route.continue()));
  const second = unique('Also on Sunday?');
  await say(page, second);
  await panel.getByRole('button', { name: 'Take it back' }).waitFor();
  isCut.now = false;
  await page.goto('/cart/');
  const desk = await openDesk(openShop, 'Sanne de Wit');
  const log = await openTalk(desk.page, second);
  expect(await log.getByText(second).count()).toBe(1);
  expect(await panel.isVisible()).toBe(false);
  await openConversation(page);
  const own = panel.getByRole('log', { name: 'Messages' }).getByText(second);
  await own.waitFor();
  expect(await own.count()).toBe(1);
  expectQuiet(/ERR_CONNECTION_RESET/);
  desk.expectQuiet();
});

test('a message whose answer was lost goes out again under the same key, and is there once', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await openConversation(page);
  await say(page, unique('Is the workshop open?'));
  await panel.getByText('Delivered').waitFor();
  const keys: (string | undefined)[] = [];
  await page.route(/\/messages$/, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  const second = unique('With children?');
  await say(page, second);
  await expect.poll(() => keys.length).toBe(2);
  await panel.getByText('Delivered').waitFor();
  expect(keys[1]).toBe(keys[0]);
  const desk = await openDesk(openShop, 'Joris Vermeer');
  const log = await openTalk(desk.page, second);
  expect(await log.getByText(second).count()).toBe(1);
  expect(await panelOf(page).getByRole('log').getByText(second).count()).toBe(1);
  expectQuiet(/ERR_CONNECTION_RESET/);
  desk.expectQuiet();
});
