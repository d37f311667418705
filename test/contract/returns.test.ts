import * as v from 'valibot';
import { expect } from 'vitest';
import {
  getReturn,
  getReturnOptions,
  quoteReturn,
  ReturnOptionsSchema,
  submitReturn,
} from '#features/returns/contract.ts';
import { QuoteSchema, ReturnSchema } from '#features/returns/returnSchema.ts';
import { decideReturn, listReturnsForDesk } from '#server/returns/returnsStore.ts';
import { choose } from './choose.ts';
import type { TestServer } from './createTestServer.ts';
import { lookUpOrder } from './lookUpOrder.ts';
import { onBothDatabases } from './onBothDatabases.ts';
import { problemOf, sendRequest } from './sendRequest.ts';

async function quote(server: TestServer, number: string, email: string, choice: unknown) {
  const { order, access } = await lookUpOrder(server, number, email);
  const request = { params: { orderId: order.id }, token: access.token };
  const quoted = await sendRequest(server, quoteReturn, { ...request, body: choice });
  return { request, quoted: v.parse(QuoteSchema, quoted.content) };
}

const onBoth = onBothDatabases();

onBoth('all items of an order together bear all of its discount', async (server) => {
  const discountOn = async (...chosen: readonly [lineId: string, quantity: number][]) => {
    const lines = chosen.flatMap(([lineId, quantity]) => choose(lineId, quantity).lines);
    const choice = { ...choose('tgr-cog', 1), lines };
    const { quoted } = await quote(server, 'ZZ-20410', 'elke@peeters.example', choice);
    const sum = quoted.rows.reduce((total, { amount }) => total + amount.amount, 0);
    expect(quoted.total.amount).toBe(sum);
    return quoted.rows.find(({ kind }) => kind === 'discount')?.amount.amount;
  };
  const tote = (await discountOn(['tgr-cog', 1])) ?? 0;
  const belts = (await discountOn(['bkd-brn', 3])) ?? 0;
  expect([tote < 0, belts < 0, tote + belts]).toEqual([true, true, -1_500]);
  expect(await discountOn(['tgr-cog', 1], ['bkd-brn', 3])).toBe(-1_500);
});

onBoth('two shoppers at once never send back more than there is', async (server) => {
  const choice = choose('bkd-brn', 1);
  const { request, quoted } = await quote(server, 'ZZ-20410', 'elke@peeters.example', choice);
  const body = { quoteId: quoted.id, choice };
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, () => sendRequest(server, submitReturn, { ...request, body })),
  );
  expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(3);
  const refused = outcomes.filter(({ status }) => status !== 200);
  expect(refused.map(problemOf)).toEqual(['not_returnable', 'not_returnable', 'not_returnable']);
  const numbers = outcomes.flatMap(({ status, content }) =>
    status === 200 ? [v.parse(ReturnSchema, content).number] : [],
  );
  expect(new Set(numbers).size).toBe(3);
});

onBoth('a repeat after its key was pruned still makes no second return', async (server) => {
  const choice = choose('tgr-blk', 1);
  const { request, quoted } = await quote(server, 'ZZ-20173', 'noor@bakker.example', choice);
  const repeated = { ...request, key: crypto.randomUUID(), body: { quoteId: quoted.id, choice } };
  const first = await sendRequest(server, submitReturn, repeated);
  await server.services.database.run('delete from idempotency_keys');
  const second = await sendRequest(server, submitReturn, repeated);
  expect(v.parse(ReturnSchema, second.content).id).toBe(v.parse(ReturnSchema, first.content).id);
});

onBoth('a quote that has run out is asked for again', async (server) => {
  const choice = choose('ktl-olv', 1);
  const { request, quoted } = await quote(server, 'ZZ-20388', 'amira@haddad.example', choice);
  await server.services.database.run(
    `update return_quotes set expires_at = now() - interval '1 second' where id = $1`,
    [quoted.id],
  );
  const body = { quoteId: quoted.id, choice };
  expect(problemOf(await sendRequest(server, submitReturn, { ...request, body }))).toBe('quote_changed');
});

onBoth('each line that cannot come back says why', async (server) => {
  const { order, access } = await lookUpOrder(server, 'ZZ-20388', 'amira@haddad.example');
  const { content } = await sendRequest(server, getReturnOptions, {
    params: { orderId: order.id },
    token: access.token,
  });
  const { lines } = v.parse(ReturnOptionsSchema, content);
  expect(lines.map(({ lineId, ineligible }) => [lineId, ineligible?.code])).toEqual([
    ['csl-cog', 'made_to_order'],
    ['wsw-brn', 'final_sale'],
    ['ktl-olv', undefined],
  ]);
});

onBoth(
  'what arrived damaged waits for the desk, costs nothing to send, and is approved once',
  async (server) => {
    const choice = {
      lines: [{ lineId: 'ktl-olv', quantity: 1, reasonId: 'damaged', resolutionId: 'refund', note: 'Torn' }],
      methodId: 'collection',
    };
    const { request, quoted } = await quote(server, 'ZZ-20388', 'amira@haddad.example', choice);
    expect(quoted.total).toEqual({ amount: 2_400, currency: 'EUR' });
    const body = { quoteId: quoted.id, choice };
    const sent = v.parse(
      ReturnSchema,
      (await sendRequest(server, submitReturn, { ...request, body })).content,
    );
    expect([sent.state, sent.code, sent.shipBy]).toEqual(['requested', undefined, undefined]);
    const { database, clock } = server.services;
    const [waiting] = await listReturnsForDesk(database);
    expect(waiting).toMatchObject({
      id: sent.id,
      shopper: { name: 'Amira Haddad' },
      lines: [{ note: 'Torn' }],
    });
    const decision = { returnId: sent.id, agentName: 'Sanne', message: 'We are sorry.', now: clock() };
    await decideReturn(database, { ...decision, decision: 'approve' });
    await expect(decideReturn(database, { ...decision, decision: 'decline' })).rejects.toMatchObject({
      code: 'conflict',
    });
    const params = { ...request.params, returnId: sent.id };
    const approved = await sendRequest(server, getReturn, { ...request, params });
    expect(approved.content).toMatchObject({ state: 'approved', message: 'We are sorry.', canCancel: true });
    expect(v.parse(ReturnSchema, approved.content).code).toContain(sent.number.slice(3));
  },
);
