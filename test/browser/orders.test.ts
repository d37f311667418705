import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { personalKeys } from './keptKeys.ts';
import { useBrowser } from './openShop.ts';
import { readRecords } from './readRecords.ts';
import { lookUp, openPanel, openRoute, panelOf, press, showOrder } from './shopper.ts';
import { seededSituations } from './situations.ts';

const { openShop } = useBrowser();

const shoppers = [...new Set(seededSituations.map(({ email }) => email))];
const situationsOf = (shopper: string) => seededSituations.filter(({ email }) => email === shopper);

/** How many records this device keeps. */
const countRecords = async (page: Page) => (await personalKeys(page)).length;

test.each(['#zz 20418 ', 'ＺＺ－２０４１８', '20418', 'zz‑20418'])(
  'a shopper who types “%s” finds order ZZ-20418',
  async (number) => {
    const { page, expectQuiet } = await openShop();
    await lookUp(page, number, ' Noor@Bakker.example ');
    await panelOf(page).getByRole('heading', { name: 'Order ZZ-20418' }).waitFor();
    expectQuiet();
  },
);

test('a wrong e-mail address and a number that does not exist read the same', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = panelOf(page);
  const answers: string[] = [];
  for (const [number, email] of [
    ['ZZ-20061', 'someone@else.example'],
    ['ZZ-29999', 'noor@bakker.example'],
  ] as const) {
    await lookUp(page, number, email);
    const notice = panel.getByRole('alert').filter({ hasText: 'No order has this number' });
    answers.push((await notice.textContent()) ?? '');
    expect(await panel.getByRole('textbox', { name: 'Order number' }).inputValue()).toBe(number);
    await page.goto('/cart/');
  }
  expect(answers[0]).toContain('No order has this number and this e-mail together');
  expect(answers[1]).toBe(answers[0]);
  expectQuiet(/404/);
});

test('the seeded situations are those the demo’s README lists', async () => {
  const readme = await readFile('demo/server/seed/README.md', 'utf8');
  const listed = [...readme.matchAll(/^\| (ZZ-\d+) \| (\S+) \|/gm)].map(([, number, email]) => ({
    number,
    email,
  }));
  expect(seededSituations.map(({ number, email }) => ({ number, email }))).toEqual(listed);
});

test.each(shoppers)('%s reads how each order stands and what can be done about it', async (email) => {
  const { page, expectQuiet } = await openShop();
  for (const { number, headline, carrier, actions } of situationsOf(email)) {
    const panel = await showOrder(page, number, email);
    await panel.getByRole('heading', { name: headline }).waitFor();
    const group = panel.getByRole('region', { name: 'Something not right?' });
    expect(await group.getByRole('button').allTextContents(), number).toEqual(actions);
    const links = await panel.getByRole('link', { name: /^Follow at/ }).all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    const hosts = addresses.map((address) => new URL(address ?? '').host);
    expect(hosts, number).toEqual(carrier === null ? [] : [carrier]);
  }
  expectQuiet();
});

test('a parcel’s number can be copied, and its carrier’s page opens beside the shop', async () => {
  const { page, expectQuiet } = await openShop({ permissions: ['clipboard-read', 'clipboard-write'] });
  const panel = await showOrder(page, 'ZZ-20425', 'joost@vermeer.example');
  await press(page, 'Copy tracking number');
  await panel.getByText('Copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('JVGL0620425');
  const link = panel.getByRole('link', { name: /^Follow at DHL/ });
  expect(await link.getAttribute('href')).toContain('JVGL0620425');
  expect(await link.getAttribute('target')).toBe('_blank');
  expect(await link.getAttribute('rel')).toContain('noopener');
  expectQuiet();
});

test('the order looked up last is on the home screen after a reload, until this device is told to forget', async () => {
  const { page, expectQuiet } = await openShop({ path: '/products/' });
  await showOrder(page, 'ZZ-20427', 'amira@haddad.example');
  await page.goto('/cart/');
  const panel = await openPanel(page);
  const card = panel.getByRole('button', { name: /Order ZZ-20427/ });
  await card.click();
  await panel.getByRole('heading', { name: /^Out for delivery/ }).waitFor();
  expect(await countRecords(page)).toBeGreaterThan(0);
  await openRoute(page, 'privacy');
  await press(page, 'Forget me on this device');
  await press(page, 'Forget me');
  await panel.getByText('This device has forgotten you').waitFor();
  expect(await countRecords(page)).toBe(0);
  await page.goto('/products/');
  await openPanel(page);
  await panel.getByRole('button', { name: 'Track an order' }).waitFor();
  expect(await card.count()).toBe(0);
  await openRoute(page, 'orders/ZZ-20427');
  await panel.getByRole('heading', { name: 'Find your order' }).waitFor();
  expectQuiet();
});

test('a shopper who is signed in to the shop is greeted by name, sees her orders at once, and leaves nothing behind', async () => {
  const { page, expectQuiet } = await openShop({ path: '/account/' });
  await page.getByLabel('E-mail address').fill('noor@bakker.example');
  await page.getByLabel('Password').fill('duinen-1928');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Show order ZZ-20173' }).click();
  const panel = panelOf(page);
  await panel
    .getByRole('heading', { name: /^Delivered/ })
    .first()
    .waitFor();
  await page.goto('/');
  await openPanel(page);
  await panel.getByRole('heading', { name: 'Hello Noor' }).waitFor();
  await press(page, 'Track an order');
  const list = panel.getByRole('group', { name: 'Your orders' });
  await list.getByRole('button', { name: /ZZ-20433/ }).waitFor();
  expect((await list.getByRole('button').allTextContents()).map((text) => /ZZ-\d+/.exec(text)?.[0])).toEqual([
    'ZZ-20433',
    'ZZ-20418',
    'ZZ-20399',
    'ZZ-20173',
    'ZZ-20061',
  ]);
  expect(await countRecords(page)).toBeGreaterThan(0);
  await page.goto('/account/');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await openPanel(page);
  await panel.getByRole('heading', { name: 'Hello', exact: true }).waitFor();
  await expect.poll(() => personalKeys(page)).toEqual([]);
  expect((await readRecords(page)).join()).not.toMatch(/noor|ZZ-20433/i);
  await press(page, 'Track an order');
  await panel.getByRole('heading', { name: 'Find your order' }).waitFor();
  expectQuiet();
});
