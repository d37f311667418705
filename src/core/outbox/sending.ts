import { type CourierOptions, createCourier } from './courier.ts';
import { createElection } from './election.ts';
import { createFlusher } from './flusher.ts';

/** Sends what waits, when it may, and comes back by itself for what has to wait longer. */
export interface Sending {
  /** Resolves when nothing can be sent for now; `isAsked`: the shopper wants it tried whatever was found out before. */
  flush(how?: { isAsked: boolean }): Promise<void>;
  /** Gives up what is on its way; it waits again. */
  interrupt(): void;
  dispose(): void;
}

export interface SendingOptions extends CourierOptions {
  /** Whether sending makes sense: somebody's turn, and not offline. */
  readonly canSend: (isAsked: boolean) => boolean;
}

/** Makes what sends for one tab; its code comes only when there is something to send. */
export function createSending(options: SendingOptions): Sending {
  const courier = createCourier(options);
  const election = createElection(options.environment.locks);
  const { flush, dispose } = createFlusher({ ...options, courier, election });
  return { flush, dispose, interrupt: courier.interrupt };
}
