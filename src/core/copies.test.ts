import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { json, type Reply } from '#test/replies.ts';
import { startBackend } from '#test/startBackend.ts';
import { createCopies } from './copies.ts';
import { createHttpClient } from './http.ts';
import { createIdentity } from './identity.ts';
import { getShop } from './shop.ts';

const shopOf = (name: string, tag: string) =>
  json(200, { contract: '1', name, timeZone: 'Europe/Amsterdam', features: {} }, { ETag: tag });
const guest = createIdentity(undefined);
const visit = (baseUrl: string, copies = createCopies()) =>
  createHttpClient({ baseUrl, identity: () => guest, copies });

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { onLine: false });
});

const kept = async (url: string) => (await createCopies().read(`${url}/shop en`)) ?? '';

test('what the shop said last is there without a connection, until it says something new', async () => {
  let reply: Reply = shopOf('Zadel', '"1"');
  const { url } = await startBackend((response, request) => reply(response, request));
  await expect(visit(url).call(getShop, { locale: 'en' })).resolves.toMatchObject({ name: 'Zadel' });
  await expect.poll(() => kept(url)).toContain('Zadel');
  reply = (response) => void response.destroy();
  await expect(visit(url).call(getShop, { locale: 'en' })).resolves.toMatchObject({ name: 'Zadel' });
  reply = shopOf('Zadel & Zoon', '"2"');
  await expect(visit(url).call(getShop, { locale: 'en' })).resolves.toMatchObject({ name: 'Zadel & Zoon' });
  await expect.poll(() => kept(url)).toContain('Zadel & Zoon');
});

test('a broken update never replaces a good copy, and the good copy is what the shopper sees', async () => {
  let reply: Reply = shopOf('Zadel', '"1"');
  const { url } = await startBackend((response, request) => reply(response, request));
  const copies = createCopies();
  await visit(url, copies).call(getShop, { locale: 'en' });
  await expect.poll(() => kept(url)).toContain('Zadel');
  reply = json(200, { contract: '1' }, { ETag: '"2"' });
  await expect(visit(url, copies).call(getShop, { locale: 'en' })).resolves.toMatchObject({ name: 'Zadel' });
  expect(await kept(url)).toContain('Zadel');
});

test('the shop is asked again on the next occasion where only a copy was there', async () => {
  let reply: Reply = shopOf('Zadel', '"1"');
  const { url, requests } = await startBackend((response, request) => reply(response, request));
  await visit(url).shop('en');
  await expect.poll(() => kept(url)).toContain('Zadel');
  reply = (response) => void response.destroy();
  const client = visit(url);
  expect(await client.shop('en')).toMatchObject({ name: 'Zadel' });
  reply = shopOf('Zadel & Zoon', '"2"');
  expect(await client.shop('en')).toMatchObject({ name: 'Zadel & Zoon' });
  expect(requests).toHaveLength(3);
});
