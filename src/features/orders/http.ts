import * as v from 'valibot';
import { CounterbellError } from '#core/errors.ts';
import type { HttpClient } from '#core/http.ts';
import { findOrder, getOrder, listOrders, OrdersInfoSchema } from './contract.ts';
import type { OrdersPort } from './port.ts';

/** Orders over our HTTP contract. */
export function ordersHttp(client: HttpClient): OrdersPort {
  return {
    async info({ locale }, signal) {
      const shop = await client.shop(locale, signal);
      const info = v.safeParse(OrdersInfoSchema, shop.features['orders']);
      if (info.success) return info.output;
      throw new CounterbellError('invalid_response', {
        message: 'getShop: features.orders off the contract',
      });
    },
    find: ({ credential, locale }, signal) =>
      client.call(findOrder, { body: { credential }, locale }, signal),
    get: ({ id, token, locale }, signal) =>
      client.call(getOrder, { params: { orderId: id }, token, locale }, signal),
    list: ({ cursor, locale }, signal) =>
      client.call(listOrders, { query: cursor === undefined ? {} : { cursor }, locale }, signal),
  };
}
