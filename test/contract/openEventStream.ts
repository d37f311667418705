import * as v from 'valibot';

/** One server-sent event; `id` is empty where none was given. */
interface StreamedEvent<T> {
  readonly id: string;
  readonly data: T;
}

/** A stream that a test reads event by event. */
export interface EventStream<T> {
  readonly headers: Headers;
  next(): Promise<StreamedEvent<T>>;
  take(count: number): Promise<StreamedEvent<T>[]>;
  /** Resolves when the server ends the stream. */
  ended(): Promise<void>;
  /** Drops the connection, as a lost network does. */
  drop(): void;
}

/** Opens a stream of server-sent events; every event's data must fit the schema. */
export async function openEventStream<S extends v.GenericSchema>(
  url: string,
  schema: S,
  token: string,
  lastEventId?: string,
): Promise<EventStream<v.InferOutput<S>>> {
  const connection = new AbortController();
  const answer = await fetch(url, {
    signal: connection.signal,
    headers: {
      Authorization: `Bearer ${token}`,
      Accept: 'text/event-stream',
      ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }),
    },
  });
  if (!answer.ok || answer.body === null) throw new Error(`${answer.status} ${await answer.text()}`);
  const events = readEvents(answer.body, schema);

  async function next() {
    const { done, value } = await events.next();
    if (done) throw new Error('The stream ended');
    return value;
  }
  return {
    headers: answer.headers,
    next,
    async take(count) {
      const taken: StreamedEvent<v.InferOutput<S>>[] = [];
      while (taken.length < count) taken.push(await next());
      return taken;
    },
    async ended() {
      while (!(await events.next()).done);
    },
    drop: () => connection.abort(),
  };
}

async function* readEvents<S extends v.GenericSchema>(
  body: ReadableStream<Uint8Array>,
  schema: S,
): AsyncGenerator<StreamedEvent<v.InferOutput<S>>, void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, data] = /^data: (.*)$/mu.exec(block) ?? [];
      const [, id = ''] = /^id: (.*)$/mu.exec(block) ?? [];
      if (data !== undefined) yield { id, data: v.parse(schema, JSON.parse(data)) };
    }
  }
}
