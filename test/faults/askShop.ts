import * as v from 'valibot';
import { AnswersIndexSchema } from '#features/answers/contract.ts';
import { FoundOrderSchema } from '#features/orders/contract.ts';
import { QuoteSchema } from '#features/returns/returnSchema.ts';
import { choose } from '#test/contract/choose.ts';
import { ask } from './forward.ts';
import { orderEmail, returnedLine } from './stockOrders.ts';

/** An order whose items can be sent back, with the right to it and the quote for one item. */
export interface OpenOrder {
  readonly orderId: string;
  readonly token: string;
  readonly quoteId: string;
}

export const choice = choose(returnedLine, 1);

/** What a shopper sees before the network goes bad: asked of the shop without the proxy. */
export async function askShop(url: string, orderNumbers: readonly string[]) {
  const index = await call(url, 'GET', '/articles', AnswersIndexSchema);
  const orders: OpenOrder[] = [];
  for (const number of orderNumbers) {
    const credential = { type: 'number_email', number, email: orderEmail };
    const { order, access } = await call(url, 'POST', '/orders/lookup', FoundOrderSchema, { credential });
    const path = `/orders/${order.id}/return-quotes`;
    const quote = await call(url, 'POST', path, QuoteSchema, choice, access.token);
    orders.push({ orderId: order.id, token: access.token, quoteId: quote.id });
  }
  return { articleIds: index.articles.slice(0, 2).map(({ id }) => id), orders };
}

/** One request to the shop itself; rejects when it is away or refuses. */
export async function call<S extends v.GenericSchema>(
  url: string,
  method: string,
  path: string,
  schema: S,
  body?: unknown,
  token?: string,
): Promise<v.InferOutput<S>> {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const content = Buffer.from(body === undefined ? '' : JSON.stringify(body));
  const answer = await ask(url, { method, url: `/api${path}`, headers, body: content });
  return v.parse(schema, JSON.parse(answer.body.toString('utf8')));
}
