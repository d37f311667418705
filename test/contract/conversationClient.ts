import * as v from 'valibot';
import { createKey } from '#core/key.ts';
import { type Problem, ProblemSchema } from '#core/operation.ts';
import {
  type Conversation,
  ConversationEventSchema,
  ConversationSchema,
  type StartedConversation,
  StartedConversationSchema,
} from '#features/contact/contract.ts';

/** What a test sends; headers beyond the usual ones can be set or, with '', left out. */
interface Sent {
  readonly token?: string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

/** POSTs JSON as the panel does, under a key of its own unless one is given. */
export function post(url: string, body: unknown, { token, key = createKey(), headers }: Sent = {}) {
  return fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(key === '' ? {} : { 'Idempotency-Key': `"${key}"` }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

/** GETs with a bearer token. */
export function get(url: string, token?: string): Promise<Response> {
  return fetch(url, { headers: token === undefined ? {} : { Authorization: `Bearer ${token}` } });
}

/** The problem an answer tells, which must be RFC 9457. */
export async function problemOf(answer: Response): Promise<Problem> {
  if (answer.headers.get('content-type') !== 'application/problem+json; charset=utf-8')
    throw new Error(`Not a problem: ${answer.status} ${await answer.text()}`);
  return v.parse(ProblemSchema, await answer.json());
}

/** Starts a conversation and returns the address of it and the token to it. */
export async function startTalk(
  api: string,
  body: object = { text: 'Is the strap covered?' },
  sent: Sent = {},
) {
  const started = await parsed(StartedConversationSchema, await post(`${api}/conversations`, body, sent));
  return { ...started, url: `${api}/conversations/${started.conversation.id}`, token: started.access.token };
}
export type Talk = StartedConversation & { readonly url: string; readonly token: string };

export async function say(talk: Pick<Talk, 'url' | 'token'>, text: string, key = createKey()) {
  const { event } = await parsed(
    v.object({ event: ConversationEventSchema }),
    await post(`${talk.url}/messages`, { text }, { token: talk.token, key }),
  );
  return event;
}

/** A page of history. */
export async function history(talk: Pick<Talk, 'url' | 'token'>, cursor?: string): Promise<Conversation> {
  const query = cursor === undefined ? '' : `?cursor=${cursor}`;
  return parsed(ConversationSchema, await get(talk.url + query, talk.token));
}

export async function parsed<S extends v.GenericSchema>(
  schema: S,
  answer: Response,
): Promise<v.InferOutput<S>> {
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return v.parse(schema, await answer.json());
}
