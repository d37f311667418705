import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './openShop.ts';
import { bellOf, openPanel, panelOf, press, tabTo } from './shopper.ts';
import { useServer } from './useServer.ts';

const { openShop } = useBrowser();
const ownShop = useServer();

test('a question typed in one go, with a typo, loses no letter while the search screen is still loading', async () => {
  const { page, expectQuiet } = await openShop();
  const held: Route[] = [];
  await page.route(/\/answers-\w+\.js$/, (route) => held.push(route));
  const panel = await openPanel(page);
  await page.keyboard.type('belt si');
  expect(await panel.getByRole('searchbox').inputValue()).toBe('belt si');
  await expect.poll(() => held.length).toBe(1);
  await held[0]?.continue();
  await page.keyboard.type('se do i need');
  await panel.getByRole('option', { name: 'Which belt size do I need?' }).waitFor();
  expect(await panel.getByRole('combobox').inputValue()).toBe('belt sise do i need');
  expectQuiet();
});

test('typing goes on in the search field when the shop answers late', async () => {
  const { page, expectQuiet } = await openShop();
  const held: Route[] = [];
  await page.route(/\/api\/shop$/, (route) => held.push(route));
  await bellOf(page).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('searchbox').waitFor();
  await page.keyboard.type('belt');
  const wanted = panel.getByRole('option', { name: 'Which belt size do I need?' });
  await wanted.waitFor();
  for (const _ of 'belt') await page.keyboard.press('ArrowLeft');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  const answered = page.waitForResponse(/\/api\/shop$/);
  for (const route of held) await route.continue();
  await (await answered).finished();
  await panelOf(page).waitFor();
  await page.keyboard.type('size of a ');
  expect(await panel.getByRole('combobox').inputValue()).toBe('size of a belt');
  await wanted.waitFor();
  expectQuiet();
});

test('a shopper finds an answer, reads it and goes back by keyboard alone', async () => {
  const { page, expectQuiet } = await openShop();
  await tabTo(page, bellOf(page));
  await page.keyboard.press('Enter');
  const panel = panelOf(page);
  await tabTo(page, panel.getByRole('searchbox'));
  await page.keyboard.type('exchnage');
  const wanted = panel.getByRole('option', { name: 'Exchanging for another size or colour' });
  await wanted.waitFor();
  expect(
    await panel
      .getByRole('status')
      .filter({ hasText: /result/ })
      .textContent(),
  ).toMatch(/^\d+ results?$/);
  while ((await wanted.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Exchanging for another size or colour' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName)).toBe('H2');
  await tabTo(page, panel.getByRole('button', { name: 'Back' }));
  await page.keyboard.press('Enter');
  expect(await panel.getByRole('combobox').inputValue()).toBe('exchnage');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  expectQuiet();
});

test('a shopper on the Chinese shop searches and reads in Chinese', async () => {
  const { page, expectQuiet } = await openShop({ path: '/zh-CN/', locale: 'zh-CN' });
  await page.getByRole('button', { name: '帮助' }).click();
  const panel = page.getByRole('dialog', { name: 'Zadel & Zoon的帮助' });
  await panel.getByRole('searchbox').fill('退货运费');
  await panel.getByRole('option', { name: '退货运费是多少？' }).click();
  await panel.getByRole('heading', { name: '退货运费是多少？' }).waitFor();
  expect(await panel.getByRole('article').getAttribute('lang')).toBe('zh-CN');
  expect(await panel.getByRole('article').textContent()).toContain('€4.95');
  expectQuiet();
});

test('a slip is marked where it was meant, and spelt right by one press', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await openPanel(page);
  await page.keyboard.type('exchnage');
  const answer = panel.getByRole('option', { name: 'Exchanging for another size or colour' });
  expect(await answer.locator('mark').first().textContent()).toBe('Exchanging');
  await panel.getByRole('button', { name: 'Did you mean “exchange”?' }).click();
  await answer.waitFor();
  expect(await panel.getByRole('combobox').inputValue()).toBe('exchange');
  expectQuiet();
});

test.each([
  ['my stuff never came', '/', 'en', 'Shortcuts', 'Track an order'],
  ['ik wil iets terugsturen', '/nl/', 'nl', 'Direct regelen', 'Retourneren of ruilen'],
  ['我的快递一直没到', '/zh-CN/', 'zh-CN', '直接办理', '查询订单'],
])('who types “%s” is offered what to do', async (words, path, locale, group, title) => {
  const { page, expectQuiet } = await openShop({ path, locale });
  await page.evaluate('counterbell.open("answers")');
  await page.getByRole('combobox').pressSequentially(words);
  await page.getByRole('group', { name: group }).getByRole('option', { name: title }).waitFor();
  expectQuiet();
});

test('a question about something else is offered a person, and the shop hears of it without who asked', async () => {
  const { page, expectQuiet } = await openShop();
  await page.evaluate(`
    globalThis.heard = [];
    document.addEventListener('counterbell:action', ({ detail }) => heard.push(detail));
  `);
  const panel = await openPanel(page);
  const words = 'astronaut spaceship jupiter orbit noor@example.nl';
  await page.keyboard.type(words);
  await panel.getByRole('button', { name: 'Ask a person' }).click();
  await panel.getByRole('button', { name: /^(?:Chat with us|Leave a message)/ }).click();
  await panel.getByText(`what you searched for: “${words}”`).waitFor();
  const heard = await page.evaluate('heard');
  expect(heard).toContainEqual({
    name: 'search_without_answer',
    locale: 'en',
    answers: expect.any(Number),
    shortcuts: 0,
  });
  expectQuiet();
});

test('pinyin on its way to a word is not searched, and the word is', async () => {
  const { page, devtools, expectQuiet } = await openShop({ path: '/zh-CN/', locale: 'zh-CN' });
  await page.evaluate('counterbell.open("answers")');
  const field = page.getByRole('combobox');
  await field.click();
  await devtools.send('Input.imeSetComposition', { text: "tui'huo", selectionStart: 7, selectionEnd: 7 });
  expect(await field.inputValue()).toBe("tui'huo");
  expect(await page.getByRole('option').count()).toBe(0);
  await devtools.send('Input.insertText', { text: '退货' });
  await page.getByRole('option', { name: '收货后多久可以退货？' }).waitFor();
  expect(await field.inputValue()).toBe('退货');
  expectQuiet();
});

test('Korean is searched while its letters are still being put together', async () => {
  const { page, devtools, expectQuiet } = await openShop();
  await openPanel(page);
  await page.evaluate('counterbell.open("answers")');
  const field = page.getByRole('combobox');
  await field.click();
  await devtools.send('Input.imeSetComposition', { text: '가죽', selectionStart: 2, selectionEnd: 2 });
  await page.getByText('“가죽”').waitFor();
  expect(await field.inputValue()).toBe('가죽');
  expectQuiet();
});

test('the picture in an answer comes through', async () => {
  const { page, expectQuiet } = await openShop({ path: '/#counterbell/article/belt-size' });
  const picture = panelOf(page).getByRole('img', { name: 'A belt laid flat with a tape measure' });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth))
    .toBeGreaterThan(100);
  expectQuiet();
});

test('what a shopper missed in an answer is a row in the shop’s database', async () => {
  const { page, expectQuiet } = await openShop({
    baseURL: ownShop.url,
    path: '/#counterbell/article/return-window',
  });
  const panel = panelOf(page);
  await press(page, 'No');
  await panel
    .getByRole('textbox', { name: 'What was missing?' })
    .fill('Does it count from the day I order? 谢谢');
  await press(page, 'Send');
  await panel.getByText('Thanks. We use this to make the answer better.').waitFor();
  expectQuiet();
  await ownShop.stop();
  const database = await PGlite.create(join(ownShop.dataFolder, 'pglite'));
  const { rows } = await database.query('select article_id, locale, helpful, comment from ratings');
  await database.close();
  expect(rows).toEqual([
    {
      article_id: 'return-window',
      locale: 'en',
      helpful: false,
      comment: 'Does it count from the day I order? 谢谢',
    },
  ]);
});
