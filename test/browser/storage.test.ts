import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { callHandle, htmlPage, openPanel, panelOf, scriptTag, showPage } from './hostPage.ts';
import { useBrowser } from './openShop.ts';
import { useServer } from './useServer.ts';

const { openShop } = useBrowser();
const shop = useServer();

/** What can be wrong with a browser's storage, as a script that runs before the page's own. */
const faults = [
  ['is absent', 'Object.defineProperty(window, "indexedDB", { value: undefined })'],
  [
    'is forbidden',
    'Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("denied", "SecurityError") } })',
  ],
  [
    'throws on opening',
    'IDBFactory.prototype.open = () => { throw new DOMException("no", "InvalidStateError") }',
  ],
  [
    'never answers',
    'IDBFactory.prototype.open = () => ({}); IDBFactory.prototype.databases = () => new Promise(() => {})',
  ],
  [
    'is full',
    'IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError") }',
  ],
  [
    'loses its connection after every step',
    'const real = IDBDatabase.prototype.transaction; IDBDatabase.prototype.transaction = function (...given) { const made = real.apply(this, given); this.close(); return made }',
  ],
  [
    'has localStorage and sessionStorage throwing',
    'for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError") } })',
  ],
  [
    'holds a newer version’s databases',
    'for (const name of ["counterbell", "counterbell-outbox", "counterbell-cache"]) { const asked = indexedDB.open(name, 9); asked.onupgradeneeded = () => asked.result.createObjectStore("records"); asked.onsuccess = () => asked.result.close() }',
  ],
  [
    'holds nonsense',
    'const asked = indexedDB.open("counterbell-outbox", 1); asked.onupgradeneeded = () => asked.result.createObjectStore("records").put("nonsense", "broken"); asked.onsuccess = () => asked.result.close()',
  ],
] as const;

const seen = (page: Page, words: string | RegExp) =>
  panelOf(page).getByText(words).filter({ visible: true }).first().waitFor();
const press = (page: Page, name: string) =>
  panelOf(page).getByRole('button', { name, exact: true }).filter({ visible: true }).click();

test.each(faults)(
  'where storage %s, an answer is read, an order found, a return sent and a message too',
  async (_, sabotage) => {
    const { page, expectQuiet } = await openShop({ path: 'about:blank', baseURL: shop.url });
    await page.addInitScript(sabotage);
    await showPage(page, htmlPage(scriptTag()));
    await openPanel(page);
    await callHandle(page, 'open', 'article/return-window');
    await seen(page, 'Did this answer your question?');
    await callHandle(page, 'open', 'orders/lookup');
    const panel = panelOf(page);
    await panel.getByRole('textbox', { name: 'Order number' }).fill('ZZ-20388');
    await panel.getByRole('textbox', { name: 'E-mail address' }).fill('amira@haddad.example');
    await press(page, 'Show my order');
    await press(page, 'Return or exchange');
    const box = panel.getByRole('checkbox', { name: 'Key loop Teyler' });
    const another = panel.getByRole('button', { name: 'Return something else' });
    await box.or(another).first().waitFor();
    if (await another.isVisible()) await another.click();
    await box.check();
    await press(page, 'Continue');
    for (const answer of ['I changed my mind', 'Shop credit', 'Bring it to the shop']) {
      await panel.getByRole('radio', { name: answer }).check();
      await press(page, 'Continue');
    }
    await seen(page, 'You get back');
    await press(page, 'Confirm return');
    await panel.getByRole('heading', { name: 'Your return is booked' }).waitFor();
    // Taken back, so that the next one finds the same to send back.
    await press(page, 'Cancel this return');
    await press(page, 'Cancel return');
    await panel.getByRole('heading', { name: 'This return is cancelled' }).waitFor();
    await callHandle(page, 'open', 'contact/conversation');
    await panel.getByRole('textbox', { name: 'Write a message' }).fill('Is the tote waterproof?');
    await panel.getByRole('button', { name: 'Send', exact: true }).click();
    await seen(page, 'Delivered');
    expectQuiet();
  },
);
