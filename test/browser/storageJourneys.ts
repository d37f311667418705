import type { Frame, Locator } from 'playwright-core';

/** The panel of a shop that may stand in a frame. */
const panelIn = (shop: Frame): Locator => shop.locator('counterbell-widget').getByRole('dialog').first();

const go = (shop: Frame, route: string) => shop.evaluate(`counterbell.open(${JSON.stringify(route)})`);
const see = (shop: Frame, words: string | RegExp) =>
  panelIn(shop).getByText(words).filter({ visible: true }).first().waitFor();
const press = (shop: Frame, name: string | RegExp) =>
  panelIn(shop).getByRole('button', { name, exact: true }).filter({ visible: true }).first().click();

/** Rings the bell; gives the milliseconds until home can be used, by the page's own clock. */
export async function ring(shop: Frame): Promise<number> {
  await shop.locator('counterbell-widget').getByRole('button').first().waitFor();
  const elapsed = await shop.evaluate(`new Promise((resolve) => {
    const began = performance.now();
    const { shadowRoot } = document.querySelector('counterbell-widget');
    const look = () => shadowRoot.querySelector('[type="search"]') ? resolve(performance.now() - began) : requestAnimationFrame(look);
    shadowRoot.querySelector('button').click();
    look();
  })`);
  await panelIn(shop).getByRole('searchbox').waitFor();
  return Number(elapsed);
}

/** Reads all that the panel says, as it is read out. */
export const readPanel = (shop: Frame): Promise<string> => panelIn(shop).ariaSnapshot();

/** Searches for an answer, reads it and rates it. */
export async function readAnswer(shop: Frame): Promise<void> {
  const panel = panelIn(shop);
  await panel.getByRole('searchbox').fill('exchange another size');
  await panel.getByRole('option', { name: 'Exchanging for another size or colour' }).click();
  await see(shop, 'Did this answer your question?');
  await press(shop, 'Yes');
  await see(shop, 'Thanks. Good to know it helped.');
}

/** Looks an order up by its number and the address of its shopper. */
export async function findOrder(shop: Frame, number: string, email: string): Promise<void> {
  const panel = panelIn(shop);
  await go(shop, 'orders/lookup');
  await panel.getByRole('textbox', { name: 'Order number' }).fill(number);
  const field = panel.getByRole('textbox', { name: 'E-mail address' });
  // It may have the address given before, to which Playwright adds in Firefox.
  await field.clear();
  await field.fill(email);
  await press(shop, 'Show my order');
  await panel.getByRole('heading', { name: `Order ${number}`, exact: true }).waitFor();
}

/** Returns a piece of an order, and takes that back, so that whoever comes next finds the same to return. */
export async function returnPiece(shop: Frame): Promise<void> {
  const panel = panelIn(shop);
  await findOrder(shop, 'ZZ-20388', 'amira@haddad.example');
  await press(shop, 'Return or exchange');
  const box = panel.getByRole('checkbox', { name: 'Key loop Teyler' });
  const another = panel.getByRole('button', { name: 'Return something else' });
  await box.or(another).first().waitFor();
  if (await another.isVisible()) await another.click();
  await box.check();
  await press(shop, 'Continue');
  for (const answer of ['I changed my mind', 'Shop credit', 'Bring it to the shop']) {
    await panel.getByRole('radio', { name: answer }).check();
    await press(shop, 'Continue');
  }
  await see(shop, 'You get back');
  await press(shop, 'Confirm return');
  await panel.getByRole('heading', { name: 'Your return is booked' }).waitFor();
  await press(shop, 'Cancel this return');
  await press(shop, 'Cancel return');
  await panel.getByRole('heading', { name: 'This return is cancelled' }).waitFor();
}

/** Sends a message, the first of a conversation or not. */
export async function sendMessage(shop: Frame, words: string): Promise<void> {
  const field = panelIn(shop).getByRole('textbox', { name: 'Write a message' });
  await go(shop, 'contact/conversation');
  await field.fill(words);
  await field.press('Enter');
  await panelIn(shop).getByRole('log').getByText(words).waitFor();
}

/** Waits until all that was sent has arrived. */
export const seeDelivered = (shop: Frame): Promise<void> => see(shop, 'Delivered');

/** Opens the list of what waits to be sent. */
export async function listWaiting(shop: Frame): Promise<string> {
  await go(shop, 'waiting');
  await panelIn(shop).getByRole('button', { name: 'Take it back' }).first().waitFor();
  return readPanel(shop);
}
