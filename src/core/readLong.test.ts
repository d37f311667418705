import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import type { Reply } from '#test/replies.ts';
import { startBackend } from '#test/startBackend.ts';
import { createCopies } from './copies.ts';
import { createHttpClient } from './http.ts';
import { createIdentity } from './identity.ts';
import { defineOperation } from './operation.ts';

const readBooks = defineOperation({
  id: 'readBooks',
  method: 'GET',
  path: '/books',
  access: 'public',
  answer: v.object({
    shelf: v.string(),
    rooms: v.array(v.string()),
    books: v.array(v.object({ title: v.string(), pictureUrl: v.optional(v.string()) })),
  }),
  tagged: true,
  problems: [],
});
const books = Array.from({ length: 20_000 }, (_, at) => ({ title: `Book ${at}: “${'leather '.repeat(4)}”` }));
const library = { shelf: 'A', rooms: ['Haarlem', 'Spaarne'], books };
const guest = createIdentity(undefined);

async function ask(text: string, timeoutMs = 10_000) {
  vi.stubGlobal('navigator', { onLine: false });
  const { url } = await startBackend((response) => void response.writeHead(200).end(text));
  const client = createHttpClient({ baseUrl: url, identity: () => guest, timeoutMs });
  return { url, answer: await client.call(readBooks) };
}

test('an answer with thousands of things is read whole, and the page has its turn meanwhile', async () => {
  let turns = 0;
  const counting = setInterval(() => turns++, 1);
  const { answer } = await ask(JSON.stringify(library));
  clearInterval(counting);
  expect(answer).toEqual(library);
  expect(turns).toBeGreaterThan(3);
});

test('addresses in a long answer are those of the backend', async () => {
  const pictured = books.map((book) => ({ ...book, pictureUrl: 'book.webp' }));
  const { url, answer } = await ask(JSON.stringify({ ...library, books: pictured }));
  expect(new Set(answer.books.map(({ pictureUrl }) => pictureUrl))).toEqual(new Set([`${url}/book.webp`]));
});

test.each([
  ['cut short', JSON.stringify(library).slice(0, -9_000), 'invalid_response'],
  [
    'wrong in one of its last parts',
    JSON.stringify({ ...library, books: [...books, {}] }),
    'invalid_response',
  ],
  ['wrong around its list', JSON.stringify({ ...library, shelf: 7 }), 'invalid_response'],
  ['a list alone', JSON.stringify(books), 'invalid_response'],
  ['a long page of a captive portal', `\n<!doctype html>${'<p>Sign in</p>'.repeat(50_000)}`, 'offline'],
])('a long answer that is %s is refused as a whole', async (_, text, code) => {
  await expect(ask(text)).rejects.toMatchObject({ code });
});

test('a long answer that comes slowly is waited for as long as it keeps coming', async () => {
  const { url } = await startBackend((response) => {
    const text = JSON.stringify(library);
    let sent = 0;
    const coming = setInterval(() => {
      response.write(text.slice(sent, sent + 100_000));
      sent += 100_000;
      if (sent < text.length) return;
      clearInterval(coming);
      response.end();
    }, 50);
  });
  const client = createHttpClient({ baseUrl: url, identity: () => guest, timeoutMs: 300 });
  await expect(client.call(readBooks)).resolves.toEqual(library);
});

test('a long answer is kept, read without a connection, and not replaced by a broken one', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { onLine: false });
  const say =
    (text: string, tag: string): Reply =>
    (response) =>
      void response.writeHead(200, { ETag: tag }).end(text);
  let reply = say(JSON.stringify(library), '"1"');
  const { url } = await startBackend((response, request) => reply(response, request));
  const visit = () =>
    createHttpClient({ baseUrl: url, identity: () => guest, copies: createCopies() }).call(readBooks);
  await visit();
  await expect.poll(() => createCopies().read(`${url}/books `)).toBeInstanceOf(Blob);
  reply = say(JSON.stringify(library).slice(0, -9_000), '"2"');
  await expect(visit()).resolves.toEqual(library);
  reply = (response) => void response.destroy();
  await expect(visit()).resolves.toEqual(library);
});
