import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './openShop.ts';

const { openShop } = useBrowser();

/** Opens a route of the panel in another language than the page’s. */
async function openIn(page: Page, locale: string, route: string): Promise<Locator> {
  await page.evaluate(`counterbell.setLocale(${JSON.stringify(locale)})`);
  await page.evaluate(`counterbell.open(${JSON.stringify(route)})`);
  const panel = page.getByRole('dialog');
  await panel.waitFor();
  return panel;
}

/** The language and direction that words are marked with, or stand in. */
async function markedAs(words: Locator): Promise<readonly (string | null)[]> {
  const marked = words.locator('xpath=ancestor-or-self::*[@lang][1]');
  return [await marked.getAttribute('lang'), await marked.getAttribute('dir')];
}

test('a shopper who is spoken to in German finds the German answer', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await openIn(page, 'de', 'answers');
  await panel.getByRole('combobox').fill('geld zurück');
  const wanted = panel.getByRole('option', { name: 'Wann bekomme ich mein Geld zurück?' });
  await wanted.click();
  const article = panel.getByRole('article');
  await article.getByRole('heading', { name: 'Wann bekomme ich mein Geld zurück?' }).waitFor();
  expect([await article.getAttribute('lang'), await article.getAttribute('dir')]).toEqual(['de', 'ltr']);
  expect(await panel.getByText('nur auf').count()).toBe(0);
  expectQuiet();
});

test('an answer that is there in English only is found by its own words and says so in German', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await openIn(page, 'de', 'answers');
  await panel.getByRole('combobox').fill('klarna');
  const wanted = panel.getByRole('option', { name: 'How does paying later with Klarna work?' });
  expect(await markedAs(wanted.locator('mark').first())).toEqual(['en', 'ltr']);
  await wanted.click();
  await panel.getByText('Diese Antwort gibt es nur auf Englisch.').waitFor();
  expect(
    await markedAs(panel.getByRole('heading', { name: 'How does paying later with Klarna work?' })),
  ).toEqual(['en', 'ltr']);
  const related = panel.getByRole('button', { name: 'Wann bekomme ich mein Geld zurück?' });
  expect(await markedAs(related.getByText('Wann'))).toEqual(['de', 'ltr']);
  expectQuiet();
});

test('an Arabic shopper reads from right to left, and an English answer from left to right', async () => {
  const { page, expectQuiet } = await openShop();
  const panel = await openIn(page, 'ar', 'article/return-window');
  const article = panel.getByRole('article');
  const heading = article.getByRole('heading', { name: 'ما المدة المتاحة للإرجاع؟' });
  await heading.waitFor();
  expect([await article.getAttribute('lang'), await article.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  const step = article.getByRole('listitem').first();
  expect(await step.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await openIn(page, 'ar', 'article/klarna');
  await panel.getByRole('heading', { name: 'How does paying later with Klarna work?' }).waitFor();
  expect(await article.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  const note = panel.getByText('هذه الإجابة متوفرة باللغة');
  expect(await note.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expectQuiet();
});
