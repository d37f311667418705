import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { panelOf } from './hostPage.ts';
import type { OpenShop } from './openShop.ts';
import { longPage, openPhonePage } from './phone.ts';

/** A single-page app's router: it draws the address, keeps a state of its own, and notes what it hears. */
export const router = `<output></output><script>
  window.heard = [];
  const show = () => { document.querySelector('output').textContent = location.pathname + location.search; };
  history.replaceState({ index: 0 }, '');
  window.go = (address) => { history.pushState({ index: history.state.index + 1 }, '', address); show(); };
  addEventListener('popstate', ({ state }) => { heard.push(state); show(); });
  addEventListener('hashchange', () => heard.push(location.hash));
  show();
</script>`;
/** The app on a phone. */
export const openApp = (openShop: OpenShop) => openPhonePage(openShop, longPage('', router));

/** How many entries the history has. */
export const length = (page: Page) => page.evaluate(() => history.length);
/** What the app heard of the history, but for what has its own state at its own address. */
export const heard = (page: Page) => page.evaluate('heard.filter((state) => state?.index !== 0)');
/** Waits until the panel is closed. */
export const isClosed = (page: Page) => panelOf(page).waitFor({ state: 'hidden' });
/** Goes back as the button of the browser does. */
export const back = (page: Page) => page.goBack();
/** Waits until the shopper stands on the app’s own entry. */
export const onOwnEntry = (page: Page) =>
  expect.poll(() => page.evaluate(() => history.state)).toEqual({ index: 0 });
/** Waits until the shopper stands on the panel’s entry, right above the app’s own. */
export const onPanelEntry = (page: Page) =>
  expect.poll(() => page.evaluate(() => history.state)).toEqual({ index: 0, counterbell: true });
