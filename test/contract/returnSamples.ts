import * as v from 'valibot';
import {
  cancelReturn,
  getReturn,
  getReturnOptions,
  listReturns,
  quoteReturn,
  submitReturn,
} from '#features/returns/contract.ts';
import { QuoteSchema, ReturnSchema } from '#features/returns/returnSchema.ts';
import { choose } from './choose.ts';
import type { TestServer } from './createTestServer.ts';
import { lookUpOrder } from './lookUpOrder.ts';
import type { Sample } from './Sample.ts';
import { type SampleRequest, sendRequest } from './sendRequest.ts';

const oneTote = choose('tgr-cog', 1);

async function opened(server: TestServer): Promise<SampleRequest> {
  const { order, access } = await lookUpOrder(server, 'ZZ-20410', 'elke@peeters.example');
  await stockUp(server, order.id);
  return { params: { orderId: order.id }, token: access.token };
}

/** Every test sends one back, so the order is made to hold many. */
async function stockUp({ services: { database } }: TestServer, orderId: string): Promise<void> {
  await database.run(`update order_lines set quantity = 500 where order_id = $1 and id = 'tgr-cog'`, [
    orderId,
  ]);
  await database.run(
    `update parcels set lines = '[{"lineId":"tgr-cog","quantity":500}]' where order_id = $1`,
    [orderId],
  );
}

async function quoted(server: TestServer): Promise<SampleRequest> {
  const request = await opened(server);
  const { content } = await sendRequest(server, quoteReturn, { ...request, body: oneTote });
  return { ...request, body: { quoteId: v.parse(QuoteSchema, content).id, choice: oneTote } };
}

async function returned(server: TestServer): Promise<SampleRequest> {
  const request = await quoted(server);
  const { content } = await sendRequest(server, submitReturn, request);
  const { id } = v.parse(ReturnSchema, content);
  return { params: { ...request.params, returnId: id }, token: request.token };
}

async function cancelled(server: TestServer): Promise<SampleRequest> {
  const request = await returned(server);
  await sendRequest(server, cancelReturn, request);
  return request;
}

/** Samples of the operations on returns. */
export const returnSamples: readonly Sample[] = [
  { operation: getReturnOptions, good: opened },
  {
    operation: quoteReturn,
    good: async (server) => ({ ...(await opened(server)), body: oneTote }),
    special: {
      not_returnable: async (server) =>
        sendRequest(server, quoteReturn, { ...(await opened(server)), body: choose('tgr-cog', 501) }),
    },
  },
  {
    operation: submitReturn,
    good: quoted,
    other: (request) => ({ ...request, body: { quoteId: 'q_another', choice: oneTote } }),
    special: {
      quote_changed: async (server) => {
        const body = { quoteId: 'q_made_up', choice: oneTote };
        return sendRequest(server, submitReturn, { ...(await opened(server)), body });
      },
      not_returnable: async (server) => {
        const body = { quoteId: 'q_made_up', choice: choose('tgr-cog', 501) };
        return sendRequest(server, submitReturn, { ...(await opened(server)), body });
      },
    },
  },
  { operation: listReturns, good: opened },
  { operation: getReturn, good: cancelled },
  {
    operation: cancelReturn,
    good: returned,
    other: ({ params, ...request }) => ({ ...request, params: { ...params, returnId: 'r_another' } }),
    special: {
      conflict: async (server) => sendRequest(server, cancelReturn, await cancelled(server)),
    },
  },
];
