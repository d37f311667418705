import { expect, test } from 'vitest';
import { openDesk, openReturn } from './agent.ts';
import { useBrowser } from './openShop.ts';
import { answerReturn, beginReturn, panelOf, press } from './shopper.ts';
import { useServer } from './useServer.ts';

const { openShop } = useBrowser();
// Its own, because no other test may find this order's item gone.
const ownShop = useServer();

test('an agent can decline a return only with words, which the shopper reads', async () => {
  const { page, expectQuiet } = await openShop({ baseURL: ownShop.url });
  await beginReturn(page, 'ZZ-20399', 'noor@bakker.example');
  await answerReturn(page, {
    item: 'Key loop Teyler',
    reason: 'It’s not what I ordered',
    resolution: 'Money back',
    method: 'Hand in at a PostNL point',
  });
  await press(page, 'Confirm return');
  await panelOf(page).getByRole('heading', { name: 'Your request has arrived' }).waitFor();

  const desk = await openDesk(openShop, 'Sanne de Wit', ownShop.url);
  await openReturn(desk.page, 'ZZ-20399');
  const words = desk.page.getByRole('textbox', { name: 'Words to Noor Bakker' });
  await desk.page.getByRole('button', { name: 'Decline' }).click();
  await desk.page.getByText('Say why, so that the shopper knows what to do.').waitFor();
  expect(await words.evaluate((field) => field === document.activeElement)).toBe(true);
  await words.fill('This is the loop from your order. Keep it; we refunded the clasp already.');
  await desk.page.reload();
  expect(await words.inputValue()).toBe(
    'This is the loop from your order. Keep it; we refunded the clasp already.',
  );
  await desk.page.getByRole('button', { name: 'Decline' }).click();
  await desk.page.getByRole('heading', { name: 'Declined by Sanne de Wit' }).waitFor();

  await press(page, 'Refresh');
  await panelOf(page).getByRole('heading', { name: 'This return wasn’t approved' }).waitFor();
  await panelOf(page).getByText('Keep it; we refunded the clasp already.').waitFor();
  expectQuiet();
  desk.expectQuiet();
});

test('a key that is not the desk’s opens nothing, and says so', async () => {
  const { page, expectQuiet } = await openShop({ path: '/desk/', baseURL: ownShop.url });
  await page.getByLabel('Desk key').fill('wrong');
  await page.getByRole('button', { name: 'Open the desk' }).click();
  await page.getByRole('alert').filter({ hasText: /key/ }).waitFor();
  expect(await page.getByRole('navigation', { name: 'Work' }).count()).toBe(0);
  expectQuiet(/401/);
});
