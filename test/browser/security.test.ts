import { createServer } from 'node:http';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { payloads } from '#test/security/payloads.ts';
import { launchChromium } from './launchChromium.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'none'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

const xhtml = (script: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Help</title>${script}</head><body><p>Shop</p></body></html>`;

let browser: Browser;
let origin: string;
let stopServer: () => void;

beforeAll(async () => {
  const bundle = await build({
    entryPoints: ['test/browser/articlePage.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  // Not a module: Chromium runs none in XML documents (crbug.com/717643).
  const load = '<script defer="" src="/article.js"></script>';
  const files = new Map([
    ['/strict.html', { type: 'text/html', body: `<!doctype html>${xhtml(load)}`, policy }],
    ['/strict.xhtml', { type: 'application/xhtml+xml', body: xhtml(load), policy }],
    ['/open.html', { type: 'text/html', body: `<!doctype html>${xhtml('')}`, policy: '' }],
    ['/article.js', { type: 'text/javascript', body: script, policy: '' }],
  ]);
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    response.writeHead(file ? 200 : 404, {
      'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8`,
      ...(file?.policy ? { 'content-security-policy': file.policy } : {}),
    });
    response.end(file?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stopServer = () => server.close();
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  stopServer();
});

/** Opens a page that notes everything an attack could achieve. */
async function openWatched(path: string): Promise<{ page: Page; incidents: string[] }> {
  const page = await browser.newPage();
  const incidents: string[] = [];
  await page.exposeFunction('reportIncident', (incident: string) => incidents.push(incident));
  await page.addInitScript(() => {
    const report = (incident: string) => Reflect.get(window, 'reportIncident')(incident);
    for (const name of ['alert', 'prompt', 'confirm', 'print', 'open']) {
      Reflect.set(window, name, (...given: unknown[]) => report(`${name}(${given.join()})`));
    }
    addEventListener('error', (event) => report(`error: ${event.message}`));
    addEventListener('unhandledrejection', (event) => report(`rejection: ${event.reason}`));
    document.addEventListener('securitypolicyviolation', (event) => {
      report(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('dialog', (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('popup', (popup) => incidents.push(`window: ${popup.url()}`));
  page.on('pageerror', (error) => incidents.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const isOwn = new URL(request.url()).origin === origin && request.method() === 'GET';
    const isExpected =
      request.url() === `${origin}${path}` || /^(?:image|script)$/.test(request.resourceType());
    if (!isOwn || !isExpected) incidents.push(`request: ${request.method()} ${request.url()}`);
  });
  await page.goto(`${origin}${path}`);
  return { page, incidents };
}

test.each(['/strict.html', '/strict.xhtml'])(
  'no public attack achieves anything as an article on %s',
  async (path) => {
    const { incidents, page } = await openWatched(path);
    const before = await page.evaluate(() => Object.getOwnPropertyNames(window));
    const leaks = await page.evaluate(
      (articles) =>
        articles.flatMap(({ html, id }) => window.showArticle(html).map((leak) => `${id}: ${leak}`)),
      payloads,
    );
    await page.waitForLoadState('networkidle');
    expect(leaks).toEqual([]);
    expect(incidents).toEqual([]);
    expect(await page.evaluate(() => Object.getOwnPropertyNames(window))).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(payloads.length + 2);
    expect(page.url()).toBe(`${origin}${path}`);
    await page.close();
  },
);

test.each(['/strict.html', '/strict.xhtml'])('an article’s formatting is shown on %s', async (path) => {
  const { incidents, page } = await openWatched(path);
  await page.evaluate(() =>
    window.showArticle(
      '<h2>Sizes</h2><ul><li>Small<li>Large</ul><table><tr><th>EU<td>42</table>' +
        '<p>Ask <a href="https://maker.example/">the maker</a>&nbsp;&mdash;<br>or <b>us</b></p>',
    ),
  );
  expect(await page.getByRole('heading', { level: 3, name: 'Sizes' }).count()).toBe(1);
  expect(await page.getByRole('listitem').allTextContents()).toEqual(['Small', 'Large']);
  expect(await page.getByRole('cell').allTextContents()).toEqual(['42']);
  expect(await page.getByRole('link', { name: 'the maker opens in a new tab' }).getAttribute('rel')).toBe(
    'noopener noreferrer',
  );
  expect(incidents).toEqual([]);
  await page.close();
});

test('the watch notices what a page that trusts its articles lets happen', async () => {
  const { incidents, page } = await openWatched('/open.html');
  await page.evaluate(() => {
    document.body.innerHTML = '<img src="/x" onerror="alert(1)"><img src="http://127.0.0.1:9/t">';
  });
  await expect
    .poll(() => incidents)
    .toEqual(expect.arrayContaining(['alert(1)', 'request: GET http://127.0.0.1:9/t']));
  await page.close();
});
