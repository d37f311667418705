import { expect, test } from 'vitest';
import { bringAxe, examine } from './examine.ts';
import { useBrowser } from './openShop.ts';
import { seeStocked } from './seeStocked.ts';
import { asOf, openConversation, openPanel, openRoute, press, say, showOrder } from './shopper.ts';

const { openShop } = useBrowser();

/** What the shop answers to a message it will never take. */
const refusal = {
  status: 422,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: 'about:blank', title: 'Refused', status: 422, code: 'rejected' }),
};

test('nothing that is shown without a connection, or came back, keeps anybody out', async () => {
  const { page } = await openShop({ path: 'about:blank' });
  await bringAxe(page);
  await page.goto('/');
  const panel = await openPanel(page);
  const found: string[] = [];
  const look = async (name: string) =>
    found.push(...(await examine(page)).map((violation) => `${name}: ${violation}`));

  await showOrder(page, 'ZZ-20418', 'noor@bakker.example');
  await seeStocked(page);
  await openRoute(page, 'home');
  await page.context().setOffline(true);
  await openRoute(page, 'orders/ZZ-20418');
  await asOf(page).waitFor();
  await look('order as of its time');
  await openConversation(page);
  await say(page, 'Is the tote waterproof?');
  await say(page, 'And does its strap come in brown too, or in the green of the weekender?');
  await openRoute(page, 'home');
  await panel.getByText('2 things wait to be sent').waitFor();
  await look('home with a queue');
  await panel.getByRole('button', { name: 'Take it back' }).first().click();
  await panel.getByText(/^Taken back\./).waitFor();
  await look('home, taken back');
  await press(page, 'Send it after all');
  await openRoute(page, 'waiting');
  await panel.getByText('Number 2 in the queue', { exact: true }).waitFor();
  await look('what waits');
  await page.route('**/api/**', (route) =>
    route.request().method() === 'POST' ? route.fulfill(refusal) : route.continue(),
  );
  await page.context().setOffline(false);
  await panel.getByRole('heading', { name: 'What came back' }).waitFor();
  await look('what came back');
  await openRoute(page, 'home');
  await panel.getByText('2 things came back').waitFor();
  await look('home with what came back');
  expect(found).toEqual([]);
});
