import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { answerMissing } from './registerStatic.ts';

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
