import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { startBackend } from '#test/startBackend.ts';
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
