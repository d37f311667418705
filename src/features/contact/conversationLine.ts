import { type ReadonlySignal, signal } from '@preact/signals';
import { type CounterbellError, toCounterbellError } from '#core/errors.ts';
import type { Conversation, ConversationEvent } from './contract.ts';
import type { ConversationAccess, ConversationPort } from './port.ts';

/** The line to one conversation: its latest page, then what happens. */
export interface ConversationLine {
  readonly state: ReadonlySignal<'connecting' | 'live' | 'waiting'>;
  /** Set while the latest page could not be loaded. */
  readonly error: ReadonlySignal<CounterbellError | undefined>;
  /** Loads the latest page and follows from its end. */
  connect(access: ConversationAccess): Promise<void>;
  close(): void;
}

export interface LineListener {
  page(page: Conversation): void;
  event(event: ConversationEvent): Promise<void>;
  /** Number of the last event known. */
  lastSeq(): number;
  /** The line is up: what could not be sent may go now. */
  live(): void;
  /** The conversation is gone, or this device's right to it. */
  gone(): void;
}

/** Whether a failure means that this device has no right to the conversation any more. */
export function isGone(error: CounterbellError): boolean {
  return error.code === 'unauthorized' || error.code === 'not_found' || error.reason === 'forbidden';
}

/** Makes a line that is down. A page that failed to load is asked for again when the page comes online or into view. */
export function createConversationLine(port: ConversationPort, on: LineListener): ConversationLine {
  const state = signal<'connecting' | 'live' | 'waiting'>('connecting');
  const error = signal<CounterbellError | undefined>();
  let current = new AbortController();

  function fail(cause: unknown, retry: () => void): void {
    const failure = toCounterbellError(cause);
    if (isGone(failure)) {
      on.gone();
      return;
    }
    error.value = failure;
    const { signal } = current;
    const retryInView = () => {
      if (document.visibilityState === 'visible') retry();
    };
    addEventListener('online', retry, { signal });
    document.addEventListener('visibilitychange', retryInView, { signal });
  }

  function close() {
    current.abort();
    current = new AbortController();
    error.value = undefined;
  }

  async function connect(access: ConversationAccess): Promise<void> {
    close();
    const { signal } = current;
    const retry = () => void connect(access);
    state.value = 'connecting';
    try {
      const page = await port.get(access, signal);
      if (signal.aborted) return;
      on.page(page);
    } catch (cause) {
      if (!signal.aborted) fail(cause, retry);
      return;
    }
    const stop = port.follow(
      { ...access, afterSeq: on.lastSeq() },
      {
        event: (event) => void on.event(event),
        state(next) {
          if (signal.aborted) return;
          state.value = next;
          if (next === 'live') on.live();
        },
        ended(cause) {
          if (!signal.aborted) fail(cause, retry);
        },
      },
    );
    signal.addEventListener('abort', stop);
  }

  return { state, error, connect, close };
}
