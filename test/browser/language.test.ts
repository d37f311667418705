import { expect, test } from 'vitest';
import { locales } from '#core/locales.ts';
import type common from '#locales/en/common.json';
import { bellOf, callHandle, htmlPage, openPanel, panelOf, scriptTag, showPage } from './hostPage.ts';
import { useBrowser } from './openShop.ts';

const { openShop } = useBrowser();

test.each(locales)(
  'a shopper whose page is in %s is helped in it, whichever way the page reads',
  async (locale) => {
    const { page, expectQuiet } = await openShop({ path: 'about:blank' });
    const { thisLanguage }: typeof common = await import(`../../locales/${locale}/common.json`);
    await showPage(page, htmlPage(scriptTag()).replace('lang="en"', `lang="${locale}" dir="ltr"`));
    const isRtl = ['ar', 'he'].includes(locale);
    expect((await bellOf(page).boundingBox())?.x).toSatisfy((x: number) => x < 100 === isRtl);
    const panel = await openPanel(page);
    await panel.getByRole('button').getByText(thisLanguage).waitFor();
    const root = await panel.evaluate((dialog) => {
      const { lang } = Object(dialog.closest('[lang]'));
      return { lang, direction: getComputedStyle(dialog).direction };
    });
    expect(root).toEqual({ lang: locale, direction: isRtl ? 'rtl' : 'ltr' });
    expectQuiet();
  },
);

test('a shopper who chose a language is spoken to in it by panel and bell, also at the next opening', async () => {
  const { page } = await openShop({ path: 'about:blank' });
  await showPage(page, htmlPage(scriptTag()));
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Language English' }).click();
  await panel.getByRole('radio', { name: 'Nederlands' }).check();
  await panel.getByRole('heading', { name: 'Taal' }).waitFor();
  await page.reload();
  await bellOf(page).click();
  await panelOf(page).getByRole('heading', { name: 'Welkom' }).waitFor();
  expect(await panelOf(page).evaluate((dialog) => Object(dialog.closest('[lang]')).lang)).toBe('nl');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Hulp' }).waitFor();
});

test('a merchant’s own words stand in the place of ours, at once and after an update', async () => {
  const { page, expectQuiet } = await openShop({ path: 'about:blank' });
  const texts = {
    en: { common: { helloGuest: 'Good to see you' }, orders: { lookupTitle: 'Where is it?' } },
  };
  const settings = `<script>window.counterbellSettings = ${JSON.stringify({ texts })}</script>`;
  await showPage(page, htmlPage(settings + scriptTag()));
  const panel = await openPanel(page);
  await panel.getByRole('heading', { name: 'Good to see you' }).waitFor();
  await callHandle(page, 'open', 'orders');
  await panel.getByRole('heading', { name: 'Where is it?' }).waitFor();
  await panel.getByRole('textbox').first().fill('ZZ-20');
  await callHandle(page, 'update', { texts: { en: { orders: { lookupTitle: 'Find your parcel' } } } });
  await panel.getByRole('heading', { name: 'Find your parcel' }).waitFor();
  expect(await panel.getByRole('textbox').first().inputValue()).toBe('ZZ-20');
  expectQuiet();
});
