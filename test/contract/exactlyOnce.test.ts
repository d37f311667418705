import * as v from 'valibot';
import { expect } from 'vitest';
import { startConversation } from '#features/contact/contract.ts';
import { pruneExpired } from '#server/database/pruneExpired.ts';
import type { TestServer } from './createTestServer.ts';
import { onBothDatabases } from './onBothDatabases.ts';
import { rawRequest, sendRaw } from './rawRequest.ts';
import { samples } from './samples.ts';
import { problemOf, sendRequest } from './sendRequest.ts';

const onBoth = onBothDatabases();
const keyed = samples.filter(({ operation }) => operation.keyed === true);

/** How often each kind of write was done, cancellations by their own keys. */
const writtenSql = `select (select count(*) from ratings) || ' ratings, '
  || (select count(*) from conversations) || ' conversations, '
  || (select count(*) from conversation_events) || ' events, '
  || (select count(*) from returns) || ' returns, '
  || (select count(cancel_key) from returns) || ' cancellations' as written`;

async function written({ services }: TestServer): Promise<string> {
  const [row] = await services.database.rows(v.object({ written: v.string() }), writtenSql);
  return row?.written ?? '';
}

for (const { operation, good, other } of keyed) {
  onBoth(`the receipt of ${operation.id} names its key: done, repeated and refused`, async (server) => {
    const key = `"${crypto.randomUUID()}"`;
    const request = { ...(await good(server)), key };
    const done = await sendRequest(server, operation, request);
    const repeated = await sendRequest(server, operation, request);
    const refused = await sendRequest(server, operation, { ...request, body: 'not JSON' });
    const tells = [done, repeated, refused].map(({ status, headers }) => [
      status,
      headers.get('idempotency-key'),
    ]);
    const { status } = done;
    expect(status).toBeLessThan(300);
    expect(tells).toEqual([
      [status, key],
      [status, key],
      [operation.body === undefined ? status : 400, key],
    ]);
  });

  onBoth(
    `${operation.id} repeated after the stored answers were pruned is still done once`,
    async (server) => {
      const request = { ...(await good(server)), key: crypto.randomUUID() };
      const first = await sendRequest(server, operation, request);
      const before = await written(server);
      await server.services.database.run('delete from idempotency_keys');
      const second = await sendRequest(server, operation, request);
      expect([second.status, await written(server)]).toEqual([first.status, before]);
      // How far somebody has read only grows: a mark belongs to no key.
      if (other === undefined || operation.id === 'markRead') return;
      await server.services.database.run('delete from idempotency_keys');
      const reused = await sendRequest(server, operation, other(request));
      expect([problemOf(reused), await written(server)]).toEqual(['key_reused', before]);
    },
  );

  onBoth(`${operation.id} whose bytes the browser sends twice at once is done once`, async (server) => {
    const request = { ...(await good(server)), key: crypto.randomUUID() };
    const bytes = rawRequest(server, operation, request);
    const before = await written(server);
    const statuses = await Promise.all([sendRaw(server, bytes), sendRaw(server, bytes)]);
    const done = await sendRequest(server, operation, request);
    const after = await written(server);
    expect([done.status < 300, done.headers.get('idempotent-replayed')]).toEqual([true, 'true']);
    for (const status of statuses) expect([done.status, 409]).toContain(status);
    expect(statuses).toContain(done.status);
    await server.services.database.run('delete from idempotency_keys');
    await sendRaw(server, bytes);
    expect([await written(server), after === before]).toEqual([after, operation.id === 'markRead']);
  });
}

onBoth('a key answers its repeats for thirty days and more, and is pruned in the end', async (server) => {
  const { database } = server.services;
  const request = { body: { text: 'Hello' }, key: crypto.randomUUID() };
  await sendRequest(server, startConversation, request);
  const keptAfter = async (days: number) => {
    await database.run(
      `update idempotency_keys set created_at = now() - $2 * interval '1 day' where key = $1`,
      [request.key, days],
    );
    await pruneExpired(database);
    return database.rows(v.unknown(), 'select 1 from idempotency_keys where key = $1', [request.key]);
  };
  expect([(await keptAfter(31)).length, (await keptAfter(61)).length]).toEqual([1, 0]);
});

onBoth('a shopper whose sign-in ends between two tries has one conversation', async (server) => {
  const tokenOf = (customerId: string) =>
    server.services.tokens.issueIdentity({ customerId, name: 'Noor', email: 'noor@bakker.example' }, 300);
  const request = { body: { text: 'Hello' }, key: crypto.randomUUID() };
  const send = (token?: string) => sendRequest(server, startConversation, { ...request, token });
  const own = await tokenOf('cus_noor');
  const first = await send(own);
  const before = await written(server);
  expect(problemOf(await send())).toBe('unauthorized');
  expect(problemOf(await send(await tokenOf('cus_else')))).toBe('key_reused');
  expect(Object(await send(own)).content.conversation).toEqual(Object(first.content).conversation);
  expect(await written(server)).toBe(before);
});

onBoth('a page of a listed shop may read what tells a receipt from another answer', async (server) => {
  const answer = await fetch(`${server.api}/shop`, { headers: { Origin: 'https://shop.example' } });
  const exposed = (answer.headers.get('access-control-expose-headers') ?? '').split(/, ?/u);
  expect(exposed).toEqual(
    expect.arrayContaining(['Idempotency-Key', 'Retry-After', 'ETag', 'X-Request-Id', 'Date']),
  );
  expect(answer.headers.get('date')).not.toBeNull();
});
