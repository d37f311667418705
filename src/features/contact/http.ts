import * as v from 'valibot';
import { CounterbellError } from '#core/errors.ts';
import type { HttpClient } from '#core/http.ts';
import {
  ContactInfoSchema,
  getConversation,
  markRead,
  sendMessage,
  startConversation,
  streamConversation,
} from './contract.ts';
import type { ContactPort } from './port.ts';

/** Contact over the HTTP contract. Whether the shop has a conversation of its own is told by the channels of `info`. */
export function contactHttp(client: HttpClient): ContactPort {
  return {
    async info({ locale }, signal) {
      const { features } = await client.shop(locale, signal);
      const info = v.safeParse(ContactInfoSchema, features['contact']);
      if (info.success) return info.output;
      throw new CounterbellError('invalid_response', { message: 'getShop: `contact` is off the contract' });
    },
    conversation: {
      start: ({ key, locale, ...body }, signal) =>
        client.call(startConversation, { key, locale, body }, signal),
      get: ({ id, token, cursor }, signal) =>
        client.call(
          getConversation,
          { params: { conversationId: id }, token, ...(cursor === undefined ? {} : { query: { cursor } }) },
          signal,
        ),
      async send({ id, token, key, text }, signal) {
        const input = { params: { conversationId: id }, token, key, body: { text } };
        return (await client.call(sendMessage, input, signal)).event;
      },
      async markRead({ id, token, key, upToSeq }, signal) {
        const input = { params: { conversationId: id }, token, key, body: { upToSeq } };
        await client.call(markRead, input, signal);
      },
      follow: ({ id, token, afterSeq }, on) =>
        client.follow(
          streamConversation,
          { params: { conversationId: id }, token, afterId: String(afterSeq) },
          on,
        ),
    },
  };
}
