import { getShop } from '#core/shop.ts';
import { getArticle, listArticles, rateArticle } from '#features/answers/contract.ts';
import { findOrder, getOrder, listOrders } from '#features/orders/contract.ts';
import { contactSamples } from './contactSamples.ts';
import type { TestServer } from './createTestServer.ts';
import { lookUpOrder } from './lookUpOrder.ts';
import { returnSamples } from './returnSamples.ts';
import type { Sample } from './Sample.ts';
import { sendRequest } from './sendRequest.ts';

const noor = { type: 'number_email', number: 'ZZ-20418', email: 'noor@bakker.example' };

function identityOfNoor({ services }: TestServer): Promise<string> {
  const identity = { customerId: 'cus_noor', name: 'Noor Bakker', email: noor.email };
  return services.tokens.issueIdentity(identity, 300);
}

const answersAndOrders: Sample[] = [
  { operation: getShop, good: async () => ({}) },
  { operation: listArticles, good: async () => ({}) },
  {
    operation: getArticle,
    good: async () => ({ params: { articleId: 'return-window' } }),
    special: {
      not_found: (server) => sendRequest(server, getArticle, { params: { articleId: 'no-such-answer' } }),
    },
  },
  {
    operation: rateArticle,
    good: async () => ({ params: { articleId: 'return-window' }, body: { helpful: true } }),
    other: (request) => ({ ...request, body: { helpful: false } }),
    special: {
      not_found: (server) =>
        sendRequest(server, rateArticle, {
          params: { articleId: 'no-such-answer' },
          body: { helpful: true },
        }),
    },
  },
  {
    operation: findOrder,
    good: async () => ({ body: { credential: noor } }),
    special: {
      no_match: (server) =>
        sendRequest(server, findOrder, { body: { credential: { ...noor, email: 'else@bakker.example' } } }),
    },
  },
  {
    operation: listOrders,
    good: async (server) => ({ token: await identityOfNoor(server), query: { limit: '2' } }),
    special: {
      invalid: async (server) =>
        sendRequest(server, listOrders, {
          token: await identityOfNoor(server),
          query: { cursor: 'made-up' },
        }),
    },
  },
  {
    operation: getOrder,
    async good(server) {
      const { order, access } = await lookUpOrder(server, noor.number, noor.email);
      return { params: { orderId: order.id }, token: access.token };
    },
  },
];

/** One sample for each operation of the contract. */
export const samples: readonly Sample[] = [...answersAndOrders, ...returnSamples, ...contactSamples];
