import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { json } from '#test/replies.ts';
import { startBackend } from '#test/startBackend.ts';
import { bellOf, callHandle, htmlPage, panelOf, scriptTag, showPage } from './hostPage.ts';
import { useBrowser } from './openShop.ts';

const { openShop } = useBrowser();

/** A merchant's page with a panel that finds no way to its backend, and what its console warns of. */
async function openInVain(backend: string, headers: Record<string, string> = {}) {
  const { page } = await openShop();
  const warnings = listen(page);
  const tag = scriptTag().replace('data-backend="/api"', `data-backend="${backend}"`);
  await showPage(page, htmlPage(tag), { headers });
  await bellOf(page).click();
  await panelOf(page).waitFor();
  return { page, warnings };
}

function listen(page: Page): readonly string[] {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  return warnings;
}

const expectAdvice = async ({ page, warnings }: Awaited<ReturnType<typeof openInVain>>, advice: string) => {
  await expect.poll(() => warnings.filter((warning) => warning.includes(advice))).toHaveLength(1);
  expect(JSON.stringify(await callHandle(page, 'doctor'))).toContain(advice);
};

test('a developer reads once, in the console, that the policy of the page blocks what shoppers take for no connection', async () => {
  const { url } = await startBackend(json(200, {}));
  const policy = { 'Content-Security-Policy': "default-src 'self'" };
  await expectAdvice(await openInVain(url, policy), `add ${new URL(url).origin} to connect-src.`);
});

test('a developer reads once that a backend whose answers the page may not read is in want of a CORS header', async () => {
  const { url } = await startBackend(json(200, {}));
  const advice = `let its Access-Control-Allow-Origin allow ${inject('shopUrl')}.`;
  await expectAdvice(await openInVain(url), `see that ${new URL(url).origin} runs, and ${advice}`);
});

test('a shopper who has no connection is no matter for the developer', async () => {
  const { page } = await openShop();
  const warnings = listen(page);
  await showPage(page, htmlPage(scriptTag()));
  await page.route('**/api/**', (route) => route.abort('internetdisconnected'));
  await bellOf(page).click();
  await panelOf(page).getByText('No connection').first().waitFor();
  expect(warnings).toEqual([]);
});
