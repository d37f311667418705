import { accountPage } from './accountPage.ts';
import { cartPage } from './cartPage.ts';
import { CATALOGUE } from './catalogue.ts';
import { homePage } from './homePage.ts';
import { type Page, renderPage } from './layout.ts';
import { LOCALES } from './locales.ts';
import { missingPage } from './missingPage.ts';
import { productPage } from './productPage.ts';
import { productsPage } from './productsPage.ts';
import { createShop, type Shop } from './shop.ts';
import { aboutPage, helpPage, privacyPage } from './storyPages.ts';

function pagesOf(shop: Shop): readonly Page[] {
  return [
    homePage(shop),
    productsPage(shop),
    ...CATALOGUE.map((product) => productPage(shop, product)),
    cartPage(shop),
    accountPage(shop),
    aboutPage(shop),
    privacyPage(shop),
    helpPage(shop),
    missingPage(shop),
  ];
}

/** Every page of the shop in every language: path on the site to HTML document. */
export function renderPages(): Map<string, string> {
  const pages = new Map<string, string>();
  for (const locale of LOCALES) {
    const shop = createShop(locale);
    for (const page of pagesOf(shop)) pages.set(shop.link(page.path), renderPage(shop, page));
  }
  return pages;
}
