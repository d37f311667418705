import type { Locator, Page } from 'playwright-core';

/** The open panel, once the shop has told its name. */
export const panelOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Zadel & Zoon help' });

/** The bell, whatever it says of unread messages. */
export const bellOf = (page: Page): Locator => page.getByRole('button', { name: /^Help/ });

/** Rings the bell and waits for the home screen. */
export async function openPanel(page: Page): Promise<Locator> {
  await bellOf(page).click();
  const panel = panelOf(page);
  await panel.getByRole('searchbox').waitFor();
  return panel;
}

/** Opens a screen as the shop's own script would, such as `orders/lookup`, and returns the panel. */
export async function openRoute(page: Page, route: string): Promise<Locator> {
  await page.evaluate(`counterbell.open(${JSON.stringify(route)})`);
  const panel = panelOf(page);
  await panel.waitFor();
  return panel;
}

/** Presses a button of the panel. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  panelOf(page).getByRole('button', { name, exact: true }).click();

/** Fills in the look-up form as given and sends it. */
export async function lookUp(page: Page, number: string, email: string): Promise<void> {
  const panel = await openRoute(page, 'orders/lookup');
  await panel.getByRole('textbox', { name: 'Order number' }).fill(number);
  await panel.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await press(page, 'Show my order');
}

/** Looks an order up and waits until it is shown. */
export async function showOrder(page: Page, number: string, email: string): Promise<Locator> {
  await lookUp(page, number, email);
  const panel = panelOf(page);
  await panel.getByRole('heading', { name: `Order ${number}`, exact: true }).waitFor();
  return panel;
}

/** Says as of when an order is known that cannot be asked for now. */
export const asOf = (page: Page): Locator =>
  panelOf(page)
    .getByText(/^As of .*, may have changed$/)
    .filter({ visible: true });

/** Looks an order up and begins a return of it. */
export async function beginReturn(page: Page, number: string, email: string): Promise<Locator> {
  const panel = await showOrder(page, number, email);
  await press(page, 'Return or exchange');
  await panel.getByRole('heading', { name: 'What would you like to send back?' }).waitFor();
  return panel;
}

/** What a return is made of, by the names on the screen. */
export interface ReturnAnswers {
  readonly item: string;
  readonly reason: string;
  readonly resolution: string;
  readonly method: string;
}

/** Answers every question of a return, up to the amounts of its review. */
export async function answerReturn(page: Page, answers: ReturnAnswers): Promise<void> {
  const panel = panelOf(page);
  await panel.getByRole('checkbox', { name: answers.item }).check();
  await press(page, 'Continue');
  for (const answer of [answers.reason, answers.resolution, answers.method]) {
    await panel.getByRole('radio', { name: answer }).check();
    await press(page, 'Continue');
  }
  await panel.getByRole('heading', { name: 'Check and confirm' }).waitFor();
  await panel.getByText('You get back').waitFor();
}

/** Opens the conversation, whatever the hour is at the shop. */
export async function openConversation(page: Page): Promise<Locator> {
  const panel = await openRoute(page, 'contact/conversation');
  await panel.getByRole('textbox', { name: 'Write a message' }).waitFor();
  return panel;
}

/** Writes a message and sends it with Enter. */
export async function say(page: Page, words: string): Promise<void> {
  const field = panelOf(page).getByRole('textbox', { name: 'Write a message' });
  await field.fill(words);
  await field.press('Enter');
}

/** Presses Tab until the element has the focus. Throws an Error if it never does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const hasFocus = () =>
    target.evaluate((element) => {
      const root = element.getRootNode();
      return root instanceof ShadowRoot || root instanceof Document ? root.activeElement === element : false;
    });
  await target.waitFor();
  for (let presses = 0; presses < 100; presses++) {
    if (await hasFocus()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}`);
}
