import { expect, test } from 'vitest';
import { htmlPage, scriptTag, showPage } from './hostPage.ts';
import { useBrowser } from './openShop.ts';
import { panelOf, press } from './shopper.ts';

const { openShop } = useBrowser();

test('a link to an answer opens it with the page, and the answer leads on to others', async () => {
  const { page, expectQuiet } = await openShop({ path: '/#counterbell/article/return-window' });
  const panel = panelOf(page);
  await panel.getByRole('heading', { name: 'How long do I have to return something?' }).waitFor();
  await panel.getByRole('region', { name: 'Related' }).getByRole('button').first().click();
  await panel
    .getByRole('heading', { name: 'How long do I have to return something?' })
    .waitFor({ state: 'hidden' });
  await press(page, 'Back');
  await panel.getByRole('heading', { name: 'How long do I have to return something?' }).waitFor();
  expectQuiet();
});

test('a deep link opens the panel however often it is clicked', async () => {
  const { page, expectQuiet } = await openShop({ path: 'about:blank' });
  await showPage(
    page,
    htmlPage(scriptTag(), '<a href="#counterbell/article/return-window">How long can I return?</a>'),
  );
  for (const _ of ['first', 'again']) {
    await page.getByRole('link', { name: 'How long can I return?' }).click();
    await panelOf(page).getByRole('heading', { name: 'How long do I have to return something?' }).waitFor();
    await press(page, 'Close help');
    await panelOf(page).waitFor({ state: 'hidden' });
  }
  expectQuiet();
});

test('links of the shop’s own pages open the panel where they say, and do not leave the page', async () => {
  const { page, expectQuiet } = await openShop({ path: '/products/weekender-duinen/' });
  await page.getByRole('main').getByRole('link', { name: 'Does my laptop fit?' }).click();
  await panelOf(page).getByRole('heading', { name: 'Does my laptop fit?' }).waitFor();
  await press(page, 'Close help');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Track an order' }).click();
  await panelOf(page).getByRole('heading', { name: 'Find your order' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/products/weekender-duinen/');
  expectQuiet();
});
