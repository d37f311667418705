import { followOperation } from '#core/followOperation.ts';
import { createHttpClient } from '#core/http.ts';
import { createIdentity } from '#core/identity.ts';
import type { DeskDecision, DeskNotice } from '#server/desk/deskContract.ts';
import {
  closeConversation,
  decideOnReturn,
  followDesk,
  getSession,
  getThread,
  listDeskConversations,
  listDeskReturns,
  markReadByAgent,
  reopenConversation,
  reply,
  tellTyping,
} from '#server/desk/deskOperations.ts';

/** What an agent's desk asks of the server; every call throws `CounterbellError`. */
export type DeskApi = ReturnType<typeof createDeskApi>;

/** Makes the API for one desk key. */
export function createDeskApi(key: string) {
  const guest = createIdentity(undefined);
  const http = createHttpClient({ baseUrl: `${location.origin}/desk/api`, identity: () => guest });
  const token = key;
  return {
    session: () => http.call(getSession, { token }),
    conversations: (cursor?: string) =>
      http.call(listDeskConversations, { token, query: cursor === undefined ? {} : { cursor } }),
    thread: (id: string, query: { before?: number; after?: number }) =>
      http.call(getThread, { token, params: { id }, query }),
    reply: (id: string, replyKey: string, body: { text: string; agentName: string }) =>
      http.call(reply, { token, params: { id }, key: replyKey, body }),
    typing: (id: string, agentName: string) =>
      http.call(tellTyping, { token, params: { id }, body: { agentName } }),
    read: (id: string, upToSeq: number) =>
      http.call(markReadByAgent, { token, params: { id }, body: { upToSeq } }),
    close: (id: string) => http.call(closeConversation, { token, params: { id } }),
    reopen: (id: string) => http.call(reopenConversation, { token, params: { id } }),
    returns: () => http.call(listDeskReturns, { token }),
    decide: (id: string, body: DeskDecision) => http.call(decideOnReturn, { token, params: { id }, body }),
    follow: (on: {
      event(notice: DeskNotice): void;
      state(state: 'connecting' | 'live' | 'waiting'): void;
      ended(error: unknown): void;
    }) => followOperation(http, followDesk, { params: {}, token, afterId: '' }, on),
  };
}
