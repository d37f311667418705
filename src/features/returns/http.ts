import { readSection } from '#core/feature.ts';
import type { HttpClient } from '#core/http.ts';
import {
  cancelReturn,
  getReturnOptions,
  listReturns,
  quoteReturn,
  ReturnsInfoSchema,
  submitReturn,
} from './contract.ts';
import type { ReturnsPort } from './port.ts';

/** The returns port over our HTTP contract. */
export function returnsHttp(client: HttpClient): ReturnsPort {
  return {
    info: async ({ locale }) =>
      readSection(ReturnsInfoSchema, (await client.shop(locale)).features['returns']),
    options: ({ orderId, token, locale }, signal) =>
      client.call(getReturnOptions, { params: { orderId }, token, locale }, signal),
    quote: ({ orderId, token, locale, choice }, signal) =>
      client.call(quoteReturn, { params: { orderId }, body: choice, token, locale }, signal),
    submit: ({ orderId, token, locale, key, quoteId, choice }, signal) =>
      client.call(
        submitReturn,
        { params: { orderId }, body: { quoteId, choice }, token, locale, key },
        signal,
      ),
    async list({ orderId, token, locale }, signal) {
      return (await client.call(listReturns, { params: { orderId }, token, locale }, signal)).returns;
    },
    cancel: ({ orderId, token, locale, returnId, key }, signal) =>
      client.call(cancelReturn, { params: { orderId, returnId }, token, locale, key }, signal),
  };
}
