import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { answerMissing, registerStatic } from './registerStatic.ts';

test.each([
  ['/nl/gone/', 'Deze pagina bestaat niet'],
  ['/gone', 'This page does not exist'],
  ['/products/gone/', 'This page does not exist'],
  ['/nl/../../secret/gone', 'This page does not exist'],
])('whoever follows the dead link %s reads “%s”', async (path, words) => {
  const store = await mkdtemp(join(tmpdir(), 'store-'));
  onTestFinished(() => rm(store, { recursive: true }));
  await mkdir(join(store, 'nl'));
  await writeFile(join(store, '404.html'), 'This page does not exist');
  await writeFile(join(store, 'nl/404.html'), 'Deze pagina bestaat niet');
  const app = new Hono().notFound((context) => answerMissing(context, store));
  const answer = await app.request(path);
  expect([answer.status, await answer.text()]).toEqual([404, words]);
});

test('a browser keeps the widget’s hashed files for good, asks for the loader again, and never keeps what is missing', async () => {
  const root = await mkdtemp(join(tmpdir(), 'static-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const folders = {
    faq: root,
    products: root,
    store: join(root, 'store'),
    desk: root,
    gallery: root,
    cdn: root,
  };
  for (const file of ['panel-0123abcd.js', 'counterbell.js']) await writeFile(join(root, file), 'export {}');
  const app = new Hono();
  registerStatic(app, folders);
  app.notFound((context) => answerMissing(context, folders.store));
  const headersOf = async (file: string) => {
    const { headers } = await app.request(`/counterbell/${file}`);
    return [headers.get('cache-control'), headers.get('access-control-allow-origin')];
  };
  expect(await headersOf('panel-0123abcd.js')).toEqual(['public, max-age=31536000, immutable', '*']);
  expect(await headersOf('counterbell.js')).toEqual(['public, max-age=300', '*']);
  expect(await headersOf('panel-gone0000.js')).toEqual(['no-cache', null]);
});
