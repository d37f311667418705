import * as v from 'valibot';
import { FoundOrderSchema, findOrder } from '#features/orders/contract.ts';
import type { TestServer } from './createTestServer.ts';
import { sendRequest } from './sendRequest.ts';

/** Looks an order up as a guest does. */
export async function lookUpOrder(server: TestServer, number: string, email: string) {
  const credential = { type: 'number_email', number, email };
  const outcome = await sendRequest(server, findOrder, { body: { credential } });
  return v.parse(FoundOrderSchema, outcome.content);
}
