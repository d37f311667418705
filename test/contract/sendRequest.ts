import * as v from 'valibot';
import type { Operation } from '#core/operation.ts';
import { ProblemSchema } from '#core/operation.ts';
import type { TestServer } from './createTestServer.ts';

/** A request of an operation; a `null` key sends none where one is due. */
export interface SampleRequest {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back; `content` is undefined for 204 and for streams. */
export interface Outcome {
  readonly status: number;
  readonly headers: Headers;
  readonly content: unknown;
}

/** Sends an operation over real HTTP. */
export async function sendRequest(
  { api }: Pick<TestServer, 'api'>,
  operation: Operation,
  request: SampleRequest,
): Promise<Outcome> {
  const answer = await fetch(urlOf(api, operation, request), {
    method: operation.method,
    headers: headersOf(operation, request),
    ...(request.body === undefined ? {} : { body: bodyOf(request.body) }),
  });
  const isStream = (answer.headers.get('content-type') ?? '').startsWith('text/event-stream');
  if (isStream) return { status: answer.status, headers: answer.headers, content: await firstEvent(answer) };
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    content: text === '' ? undefined : JSON.parse(text),
  };
}

/** The problem code of an outcome, its shape checked. */
export function problemOf({ status, headers, content }: Outcome): string {
  const type = headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json'))
    throw new Error(`${status} is no problem but ${type}: ${JSON.stringify(content)}`);
  const problem = v.parse(ProblemSchema, content);
  if (problem.status !== status) throw new Error(`Problem says ${problem.status}, HTTP says ${status}`);
  return problem.code;
}

function urlOf(api: string, { path }: Operation, { params = {}, query = {} }: SampleRequest): string {
  const filled = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return `${api}${filled}${search === '' ? '' : `?${search}`}`;
}

function headersOf({ keyed }: Operation, request: SampleRequest): Record<string, string> {
  const { body, token, key = crypto.randomUUID(), headers } = request;
  return {
    'Accept-Language': 'en',
    // Each request comes from another shopper's address.
    'X-Forwarded-For': `2001:db8::${Math.random().toString(16).slice(2, 6)}`,
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(keyed !== true || key === null ? {} : { 'Idempotency-Key': key }),
    ...headers,
  };
}

function bodyOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** The data of a stream's first event; the stream is then left. */
async function firstEvent(answer: Response): Promise<unknown> {
  let text = '';
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const data = /^data: ?(.*)$/mu.exec(text)?.[1];
    if (data !== undefined && text.includes('\n\n')) return JSON.parse(data);
  }
  throw new Error(`The stream ended without an event: ${text}`);
}
