import { followOperation } from '#core/followOperation.ts';
import type { HttpClient } from '#core/http.ts';
import { readContactInfo } from './contactInfo.ts';
import { getConversation, markRead, sendMessage, startConversation, streamConversation } from './contract.ts';
import type { ContactPort } from './port.ts';

/** Contact over the HTTP contract. Whether the shop has a conversation of its own is told by the channels of `info`. */
export function contactHttp(client: HttpClient): ContactPort {
  return {
    info: async ({ locale }) => readContactInfo((await client.shop(locale)).features['contact']),
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
        followOperation(
          client,
          streamConversation,
          { params: { conversationId: id }, token, afterId: String(afterSeq) },
          on,
        ),
    },
  };
}
