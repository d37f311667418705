import * as v from 'valibot';
import { expect, test } from 'vitest';
import { getShop } from '#core/shop.ts';
import { rateArticle } from '#features/answers/contract.ts';
import { startConversation, streamConversation } from '#features/contact/contract.ts';
import { createTestServer } from './createTestServer.ts';
import { onBothDatabases } from './onBothDatabases.ts';
import { problemOf, sendRequest } from './sendRequest.ts';
import { startPostgres } from './startPostgres.ts';

const limits = { writesPerAddress: { name: 'writes', capacity: 2, seconds: 60 } };
const onBoth = onBothDatabases({ limits });
const rating = { params: { articleId: 'return-window' }, body: { helpful: true } };

onBoth('a shopper who writes without end is asked to wait', async (server) => {
  const headers = { 'X-Forwarded-For': '2001:db8:3::1' };
  const outcomes = [];
  for (let count = 0; count < 3; count++) {
    outcomes.push(await sendRequest(server, rateArticle, { ...rating, headers }));
  }
  expect(outcomes.map(({ status }) => status)).toEqual([204, 204, 429]);
  expect(Number(outcomes[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
});

onBoth('a write that failed on our side can be repeated with its key, and is done once', async (server) => {
  const { database } = server.services;
  const request = { ...rating, key: crypto.randomUUID() };
  await database.run('alter table ratings rename to ratings_away');
  const failed = await sendRequest(server, rateArticle, request);
  expect([problemOf(failed), JSON.stringify(failed.content).includes('ratings')]).toEqual([
    'internal',
    false,
  ]);
  await database.run('alter table ratings_away rename to ratings');
  const repeated = await sendRequest(server, rateArticle, request);
  expect([repeated.status, repeated.headers.get('idempotent-replayed')]).toEqual([204, null]);
  const kept = await database.rows(v.unknown(), 'select 1 from ratings where client_key = $1', [request.key]);
  expect(kept).toHaveLength(1);
});

test('a database that is away reads as unavailable, with the time to come back', async () => {
  const postgres = await startPostgres();
  const server = await createTestServer({ database: 'pglite' }, { databaseUrl: postgres.url });
  await postgres.stop();
  const away = await sendRequest(server, getShop, {});
  expect([problemOf(away), away.headers.get('retry-after')]).toEqual(['unavailable', '5']);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(503);
  await server.close();
});

test('a server that stops ends its streams and finishes what it began', async () => {
  const server = await createTestServer({ database: 'pglite' });
  const started = await sendRequest(server, startConversation, { body: { text: 'Hello' } });
  const { conversation, access } = Object(started.content);
  const stream = await fetch(
    `${server.api}${streamConversation.path.replace('{conversationId}', conversation.id)}`,
    { headers: { Authorization: `Bearer ${access.token}` } },
  );
  const startedAt = performance.now();
  const [rest] = await Promise.all([stream.text(), server.close()]);
  expect(rest).toContain('Hello');
  expect(performance.now() - startedAt).toBeLessThan(2_000);
  await expect(sendRequest(server, getShop, {})).rejects.toThrow('fetch failed');
});
