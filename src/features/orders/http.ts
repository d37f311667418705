import { readSection } from '#core/feature.ts';
import type { HttpClient } from '#core/http.ts';
import { findOrder, getOrder, listOrders, OrdersInfoSchema } from './contract.ts';
import type { OrdersPort } from './port.ts';

/** Orders over our HTTP contract. */
export function ordersHttp(client: HttpClient): OrdersPort {
  return {
    info: async ({ locale }) => readSection(OrdersInfoSchema, (await client.shop(locale)).features['orders']),
    find: ({ credential, locale }, signal) =>
      client.call(findOrder, { body: { credential }, locale }, signal),
    get: ({ id, token, locale }, signal) =>
      client.call(getOrder, { params: { orderId: id }, token, locale }, signal),
    list: ({ cursor, locale }, signal) =>
      client.call(listOrders, { query: cursor === undefined ? {} : { cursor }, locale }, signal),
  };
}
