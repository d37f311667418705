import type { ServerResponse } from 'node:http';
import { onTestFinished, vi } from 'vitest';
import { type EventStreamOptions, followEvents } from '#core/eventStream.ts';
import type { Reply } from './replies.ts';

/** What a listener was told, in order. */
interface Following {
  readonly events: readonly string[];
  readonly states: readonly string[];
  readonly ends: readonly string[];
  stop(): void;
  /** Lets the pause before the next connection pass. */
  reconnect(): Promise<void>;
  waiting(): Promise<void>;
  heard(count: number): Promise<void>;
  ended(): Promise<void>;
}

/** Both ends of an event stream, on a page whose time is held, for one test. */
export interface StreamKit {
  /** The host page's window. */
  readonly page: EventTarget;
  /** Begins a stream and sends the pieces, each only after the one before it has been dealt with. */
  stream(...pieces: readonly (string | Uint8Array)[]): Reply;
  /** Sends one more piece; resolves when it has been dealt with. */
  send(response: ServerResponse, piece: string | Uint8Array): Promise<void>;
  /** Follows a stream until the test is over. */
  follow(url: string, options?: Partial<EventStreamOptions>): Following;
}

/** Waits on real time while the code under test waits on held time. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}

/** Holds the page's time until the test is over: only the test lets pauses pass. */
export function createStreamKit(): StreamKit {
  const page = new EventTarget();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  const pieces = createPieces();
  const { send } = pieces;
  return {
    page,
    send,
    stream:
      (...all) =>
      async (response) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        for (const piece of all) await send(response, piece);
      },
    follow: (url, options = {}) => follow({ url, fetch: pieces.fetch, ...options }),
  };
}

/** Sends pieces and knows which were dealt with: a reader asks for the next one only then. */
function createPieces(): { send: StreamKit['send']; fetch: typeof fetch } {
  let sent = 0;
  let read = 0;
  return {
    async send(response, piece) {
      const mine = ++sent;
      response.write(piece);
      await until(() => read >= mine || response.closed);
    },
    async fetch(...request) {
      const answer = await fetch(...request);
      const reader = answer.body?.getReader();
      let isFirst = true;
      const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
        if (!isFirst) read += 1;
        isFirst = false;
        const piece = await reader?.read();
        if (piece?.value) controller.enqueue(piece.value);
        else controller.close();
      };
      return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), answer);
    },
  };
}

function follow(options: Pick<EventStreamOptions, 'url'> & Partial<EventStreamOptions>): Following {
  const events: string[] = [];
  const states: string[] = [];
  const ends: string[] = [];
  const stop = followEvents({
    headers: () => ({ Authorization: 'Bearer t' }),
    onEvent: ({ id, data }) => events.push(`${id}: ${data}`),
    onState: (state) => states.push(state),
    onEnd: ({ code }) => ends.push(code),
    ...options,
  });
  onTestFinished(stop);
  const isWaiting = () => states.at(-1) === 'waiting';
  return {
    events,
    states,
    ends,
    stop,
    async reconnect() {
      await until(isWaiting);
      vi.runOnlyPendingTimers();
      await until(() => !isWaiting());
    },
    waiting: () => until(isWaiting),
    heard: (count) => until(() => events.length >= count),
    ended: () => until(() => ends.length > 0),
  };
}
