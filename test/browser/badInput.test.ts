import { expect, test } from 'vitest';
import { bellOf, callHandle, panelOf } from './hostPage.ts';
import { useBrowser } from './openShop.ts';
import {
  expectPerson,
  expectPlainWords,
  fillLookup,
  findOrder,
  openTroubledPage,
  retry,
  seeSoon,
  show,
} from './troubledPage.ts';
import { bring, cutOff, expired, failures, forbidden, missing, paused, troubles } from './troubles.ts';

const { openShop } = useBrowser();

test('home stays usable whatever GET /shop answers on a first visit', async () => {
  for (const trouble of troubles) {
    const page = await openTroubledPage(openShop);
    const panel = panelOf(page);
    const end = await bring(page, /\/api\/shop$/, trouble);
    await bellOf(page).click();
    await seeSoon(page, panel.getByText(trouble.title));
    await expectPlainWords(panel);
    await expectPerson(panel);
    expect(await panel.getByRole('button', { name: 'Track an order' }).count(), trouble.name).toBe(1);
    expect(await retry(panel).count(), trouble.name).toBe(trouble.canRetry ? 1 : 0);
    await end();
    if (!trouble.canRetry) continue;
    await retry(panel).click();
    await panel.getByText(trouble.title).waitFor({ state: 'detached' });
    await panel.getByText('Popular questions').waitFor();
  }
});

test('a shopper who searches is told what GET /articles could not give on a first visit, and the words stay', async () => {
  for (const trouble of troubles) {
    const page = await openTroubledPage(openShop);
    const panel = panelOf(page);
    const end = await bring(page, /\/api\/articles$/, trouble);
    await bellOf(page).click();
    await panel.getByRole('searchbox').fill('refund');
    await seeSoon(page, panel.getByText(trouble.title));
    await expectPlainWords(panel);
    await expectPerson(panel);
    await end();
    expect(await retry(panel).count(), trouble.name).toBe(trouble.canRetry ? 1 : 0);
    expect(await panel.getByRole('combobox').inputValue()).toBe('refund');
    if (!trouble.canRetry) continue;
    await retry(panel).click();
    await panel.getByRole('option').first().waitFor();
  }
});

test('looking an order up fails in words, keeps what is typed, and works once the backend does', async () => {
  const page = await openTroubledPage(openShop);
  const panel = panelOf(page);
  await callHandle(page, 'open', 'orders/lookup');
  await fillLookup(panel);
  for (const trouble of troubles) {
    const end = await bring(page, /\/orders\/lookup$/, trouble);
    await show(panel).click();
    await seeSoon(page, panel.getByText(trouble.title));
    await expectPlainWords(panel);
    await expectPerson(panel);
    if (trouble.name === '429') {
      await panel.getByText(/^1:[0-3]\d$/).waitFor();
      expect(await show(panel).isDisabled()).toBe(true);
      await page.clock.fastForward(90_000);
    }
    expect(await panel.getByRole('textbox', { name: 'Order number' }).inputValue()).toBe('ZZ-20388');
    expect(await panel.getByRole('textbox', { name: 'E-mail address' }).inputValue()).toBe(
      'amira@haddad.example',
    );
    await end();
  }
  await show(panel).click();
  await panel.getByRole('heading', { name: 'Order ZZ-20388' }).waitFor();
});

test('an order that was seen stays to be seen, with its age, whatever GET /orders/{id} answers', async () => {
  const page = await openTroubledPage(openShop);
  const panel = panelOf(page);
  const id = await findOrder(page);
  for (const trouble of troubles) {
    const end = await bring(page, new RegExp(`/orders/${id}$`), trouble);
    await callHandle(page, 'open', 'home');
    await callHandle(page, 'open', `orders/${id}`);
    const isOver = [expired, forbidden, missing].includes(trouble);
    await seeSoon(page, panel.getByText(isOver ? 'Your access to this order has ended' : trouble.title));
    await panel.getByText(/As of \d/).waitFor();
    await panel.getByText('Something not right?').waitFor();
    await expectPlainWords(panel);
    await end();
    if (isOver) {
      await panel.getByRole('button', { name: 'Look it up again' }).waitFor();
      continue;
    }
    await panel.getByRole('button', { name: 'Refresh' }).click();
    await panel.getByRole('button', { name: 'Refresh', disabled: false }).waitFor();
    expect(await panel.getByText(/As of \d/).count()).toBe(0);
  }
});

test('what can come back is asked for again after any first answer that is not the contract’s', async () => {
  for (const trouble of troubles) {
    const page = await openTroubledPage(openShop);
    const panel = panelOf(page);
    const id = await findOrder(page);
    const end = await bring(page, /\/return-options$/, trouble);
    await callHandle(page, 'open', `returns/${id}`);
    const title = trouble === expired ? 'Look up this order again' : trouble.title;
    await seeSoon(page, panel.getByText(title));
    await expectPlainWords(panel);
    await expectPerson(panel);
    await end();
    expect(await retry(panel).count(), trouble.name).toBe(trouble.canRetry ? 1 : 0);
    if (!trouble.canRetry) continue;
    await retry(panel).click();
    await panel.getByRole('heading', { name: /to send back|Returns from this order/ }).waitFor();
  }
});

test('what could come back when it was seen last stays to be seen, with its age, until the shop answers again', async () => {
  const page = await openTroubledPage(openShop);
  const panel = panelOf(page);
  const id = await findOrder(page);
  const choose = panel.getByRole('heading', { name: /to send back|Returns from this order/ });
  await callHandle(page, 'open', `returns/${id}`);
  await choose.waitFor();
  for (const trouble of [paused, ...failures]) {
    const end = await bring(page, /\/return-options$/, trouble);
    await callHandle(page, 'open', 'home');
    await callHandle(page, 'open', `returns/${id}`);
    await seeSoon(page, panel.getByText(/^As of /));
    await choose.waitFor();
    await expectPlainWords(panel);
    await end();
    // Without a connection it is asked again by itself.
    if (trouble.title !== cutOff) await retry(panel).click();
    await panel.getByText(/^As of /).waitFor({ state: 'detached' });
  }
});
