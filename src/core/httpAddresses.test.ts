import * as v from 'valibot';
import { expect, test } from 'vitest';
import { json } from '#test/replies.ts';
import { startBackend } from '#test/startBackend.ts';
import { createHttpClient } from './http.ts';
import { createIdentity } from './identity.ts';
import { defineOperation } from './operation.ts';

const readBag = defineOperation({
  id: 'readBag',
  method: 'GET',
  path: '/bag',
  access: 'public',
  answer: v.object({ note: v.string(), lines: v.array(v.object({ imageUrl: v.string() })) }),
  problems: [],
});

async function pictureOf(imageUrl: string) {
  const { url } = await startBackend(json(200, { note: imageUrl, lines: [{ imageUrl }] }));
  const identity = createIdentity(undefined);
  const answer = await createHttpClient({ baseUrl: url, identity: () => identity }).call(readBag);
  expect(answer.note).toBe(imageUrl);
  return answer.lines[0]?.imageUrl.replace(new URL(url).origin, 'https://backend');
}

test.each([
  ['/bag.webp', 'https://backend/bag.webp'],
  ['bag.webp', 'https://backend/api/bag.webp'],
  ['https://cdn.shop.example/bag.webp', 'https://cdn.shop.example/bag.webp'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['http://[', 'http://['],
])('on any page of the shop, the picture %s is looked for at %s', async (given, found) => {
  expect(await pictureOf(given)).toBe(found);
});
