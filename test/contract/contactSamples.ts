import * as v from 'valibot';
import {
  getConversation,
  markRead,
  StartedConversationSchema,
  sendMessage,
  startConversation,
  streamConversation,
} from '#features/contact/contract.ts';
import type { TestServer } from './createTestServer.ts';
import type { Sample } from './Sample.ts';
import { type SampleRequest, sendRequest } from './sendRequest.ts';

const firstMessage = { text: 'Does the Tote Gracht come in green?', name: 'Noor' };

async function started(server: TestServer): Promise<SampleRequest & { id: string }> {
  const { content } = await sendRequest(server, startConversation, { body: firstMessage });
  const { conversation, access } = v.parse(StartedConversationSchema, content);
  return { id: conversation.id, params: { conversationId: conversation.id }, token: access.token };
}

/** Samples of the operations on conversations. */
export const contactSamples: readonly Sample[] = [
  {
    operation: startConversation,
    good: async () => ({ body: firstMessage }),
    other: (request) => ({ ...request, body: { text: 'Something else' } }),
    special: {
      // What a shopper began under their name is not handed to whoever repeats it without.
      unauthorized: async (server) => {
        const shopper = { customerId: 'cus_noor', name: 'Noor', email: 'noor@bakker.example' };
        const request = { body: firstMessage, key: crypto.randomUUID() };
        const token = await server.services.tokens.issueIdentity(shopper, 60);
        await sendRequest(server, startConversation, { ...request, token });
        return sendRequest(server, startConversation, request);
      },
      gone: async (server) => {
        const request = { body: firstMessage, key: crypto.randomUUID() };
        await sendRequest(server, startConversation, request);
        await server.services.database.run('delete from conversations where client_key = $1', [request.key]);
        return sendRequest(server, startConversation, request);
      },
    },
  },
  { operation: getConversation, good: started },
  {
    operation: sendMessage,
    good: async (server) => ({ ...(await started(server)), body: { text: 'And in blue?' } }),
    other: (request) => ({ ...request, body: { text: 'And in red?' } }),
    special: {
      conversation_closed: async (server) => {
        const { id, ...request } = await started(server);
        await server.services.database.run(`update conversations set state = 'closed' where id = $1`, [id]);
        return sendRequest(server, sendMessage, { ...request, body: { text: 'Too late' } });
      },
    },
  },
  {
    operation: markRead,
    good: async (server) => ({ ...(await started(server)), body: { upToSeq: 1 } }),
    other: (request) => ({ ...request, body: { upToSeq: 0 } }),
  },
  { operation: streamConversation, good: started },
];
