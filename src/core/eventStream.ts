import { CounterbellError, toCounterbellError } from './errors.ts';
import { backOffMs, retryAfterMs, wait } from './retry.ts';

export interface EventStreamOptions {
  url: string;
  /** Asked before each connection, so that a renewed token is used. */
  headers: () => Promise<Record<string, string>> | Record<string, string>;
  /** Id of the last event already seen; the stream resumes after it. */
  lastEventId?: string | undefined;
  onEvent: (event: { id: string; data: string }) => void;
  onState?: (state: 'connecting' | 'live' | 'waiting') => void;
  /** The server said that trying again is useless (4xx other than 408 and 429). */
  onEnd: (error: CounterbellError) => void;
  fetch?: typeof fetch;
}

/** A server that pings every 20 s and is silent for this long is gone, whatever the socket says. */
const silenceLimitMs = 45_000;

/**
 * Follows server-sent events over fetch, which unlike `EventSource` can carry an Authorization header.
 * Reconnects with jittered back-off (0.5 to 30 s, or what the server's `retry:` or `Retry-After` says) and resumes
 * after the last event; at once when the page comes back online or into view. Returns what ends it.
 */
export function followEvents(options: EventStreamOptions): () => void {
  const stop = new AbortController();
  void follow(options, stop.signal);
  return () => stop.abort();
}

async function follow(options: EventStreamOptions, signal: AbortSignal): Promise<void> {
  const place = { lastEventId: options.lastEventId ?? '', retryMs: 500 };
  let attempt = 0;
  while (!signal.aborted) {
    options.onState?.('connecting');
    const outcome = await connect(options, place, signal);
    if (signal.aborted) return;
    if (outcome.error && isFinal(outcome.error)) {
      options.onEnd(outcome.error);
      return;
    }
    attempt = outcome.wasLive ? 0 : attempt + 1;
    options.onState?.('waiting');
    const pauseMs =
      outcome.error?.retryAfterMs ?? place.retryMs / 2 + backOffMs(attempt, place.retryMs, 30_000);
    await pause(pauseMs, signal);
  }
}

async function connect(
  options: EventStreamOptions,
  place: { lastEventId: string; retryMs: number },
  signal: AbortSignal,
): Promise<{ wasLive: boolean; error?: CounterbellError }> {
  const connection = new AbortController();
  const end = () => connection.abort();
  signal.addEventListener('abort', end, { once: true });
  let watchdog = setTimeout(end, silenceLimitMs);
  let wasLive = false;
  try {
    const response = await openStream(options, place.lastEventId, connection.signal);
    wasLive = true;
    options.onState?.('live');
    for await (const field of readFields(response.body ?? new ReadableStream())) {
      // What arrived together with the event that made the listener stop is not for it any more.
      if (signal.aborted) break;
      clearTimeout(watchdog);
      watchdog = setTimeout(end, silenceLimitMs);
      if (field.retryMs !== undefined) place.retryMs = field.retryMs;
      place.lastEventId = field.id ?? place.lastEventId;
      if (field.data === undefined) continue;
      options.onEvent({ id: place.lastEventId, data: field.data });
    }
    return { wasLive };
  } catch (error) {
    return { wasLive, error: toCounterbellError(error) };
  } finally {
    clearTimeout(watchdog);
    signal.removeEventListener('abort', end);
    connection.abort();
  }
}

async function openStream(
  options: EventStreamOptions,
  lastEventId: string,
  signal: AbortSignal,
): Promise<Response> {
  const response = await (options.fetch ?? fetch)(options.url, {
    headers: {
      ...(await options.headers()),
      Accept: 'text/event-stream',
      ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}),
    },
    credentials: 'omit',
    cache: 'no-store',
    signal,
  });
  if (response.ok && response.headers.get('Content-Type')?.startsWith('text/event-stream')) return response;
  const code = response.status === 401 ? 'unauthorized' : response.status === 404 ? 'not_found' : 'rejected';
  const canRetry =
    response.ok || response.status >= 500 || response.status === 429 || response.status === 408;
  throw new CounterbellError(canRetry ? 'unavailable' : code, {
    retryAfterMs: retryAfterMs(response.headers.get('Retry-After'), Date.now()),
  });
}

const isFinal = (error: CounterbellError) => error.code !== 'unavailable' && error.code !== 'aborted';

interface StreamField {
  id?: string | undefined;
  data?: string;
  retryMs?: number;
}

/** Parses the event-stream format (WHATWG HTML, section 9.2.6); comments yield an empty field, as a sign of life. */
async function* readFields(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamField> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const received = rest + decoder.decode(value, { stream: true });
    // A carriage return at the very end may be half of a line break that the next chunk completes.
    const cut = received.endsWith('\r') ? -1 : received.length;
    const blocks = received.slice(0, cut).replace(/\r\n?/gu, '\n').split('\n\n');
    rest = (blocks.pop() ?? '') + (cut < 0 ? '\r' : '');
    for (const block of blocks) yield parseBlock(block);
    if (blocks.length === 0) yield {};
  }
}

function parseBlock(block: string): StreamField {
  const data: string[] = [];
  const field: StreamField = {};
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^(\w+):? ?(.*)$/su.exec(line) ?? [];
    if (name === 'data') data.push(value);
    if (name === 'id') field.id = value;
    if (name === 'retry' && /^\d+$/u.test(value)) field.retryMs = Number(value);
  }
  return data.length > 0 ? { ...field, data: data.join('\n') } : field;
}

/** Waits, but no longer than until the page is back online or in view. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  const early = new AbortController();
  const wake = () => early.abort();
  const wakeWhenVisible = () => {
    if (document.visibilityState === 'visible') wake();
  };
  signal.addEventListener('abort', wake, { once: true });
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wakeWhenVisible);
  await wait(ms, early.signal).catch(() => undefined);
  removeEventListener('online', wake);
  document.removeEventListener('visibilitychange', wakeWhenVisible);
  signal.removeEventListener('abort', wake);
}
