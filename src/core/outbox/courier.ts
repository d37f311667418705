import { CounterbellError, toCounterbellError } from '#core/errors.ts';
import { type Claims, createClaims } from './claims.ts';
import type { OutboxEnvironment } from './environment.ts';
import { failedEntry } from './failedEntry.ts';
import { type Send, type StoredEntry, showEntry } from './outboxEntry.ts';
import type { OutboxStorage } from './outboxStorage.ts';
import type { Pauses } from './pauses.ts';
import { expireOverdue, hasBehind, headsOf } from './queue.ts';

/** What delivers one kind of entry. */
export interface Sender {
  readonly send: Send;
  /** Whether what lies behind it in its stream must wait when it comes back. */
  readonly doOthersDepend: boolean;
}

/** Who wants to know of what happens to entries. */
export interface Tell {
  delivered(key: string, receipt: unknown): void;
  takenBack(key: string, life: string | undefined): void;
  /** Something other tabs should see. */
  changed(): void;
}

export interface CourierOptions {
  readonly environment: OutboxEnvironment;
  readonly storage: OutboxStorage;
  readonly pauses: Pauses;
  readonly senders: ReadonlyMap<string, Sender>;
  readonly serverNow: () => number;
  /** Whose entries are sent. */
  readonly owner: () => string;
  readonly tell: Tell;
}

/** Takes single entries to their senders. */
export interface Courier {
  /** Marks what is overdue, and reads what other tabs did. */
  look(): Promise<void>;
  /** Entries at the head of their streams that a sender is there for. */
  heads(): readonly StoredEntry[];
  /** Whether a head may be sent now. `isSole`: other tabs' claims are of tabs that are gone. */
  isDue(head: StoredEntry, isSole: boolean): boolean;
  /** Sends the head of a stream; resolves to whether there was one to send. */
  sendHead(stream: string, isSole: boolean): Promise<boolean>;
  /** Gives up what is on its way; it waits again. */
  interrupt(): void;
}

/** A sender that never settles is given up after this long. */
const sendLimitMs = 120_000;

/** Makes the courier of one tab. */
export function createCourier(options: CourierOptions): Courier {
  const { environment, storage, pauses, senders, serverNow, owner } = options;
  const claims = createClaims(environment, storage);
  const headsIn = (entries: ReadonlyMap<string, StoredEntry>) =>
    headsOf(entries, owner(), (kind) => senders.get(kind)?.doOthersDepend === true).filter(({ kind }) =>
      senders.has(kind),
    );
  const isDue: Courier['isDue'] = (head, isSole) =>
    pauses.left(head) === 0 && (isSole || claims.isMine(head) || !claims.holds(head));
  const { deliver, interrupt, era } = createDelivery(options, claims);

  /** Claims an entry in the transaction that finds that it is there and has its turn. */
  const claimHead = (stream: string, isSole: boolean) =>
    storage.change((entries) => {
      expireOverdue(entries, serverNow(), claims.holds);
      const head = headsIn(entries).find((one) => one.stream === stream);
      if (!head || !isDue(head, isSole)) return undefined;
      const claimed = claims.claim({ ...head, tries: head.tries + 1 });
      entries.set(head.key, claimed);
      return claimed;
    });

  return {
    look: async () => {
      await storage.change((entries) => expireOverdue(entries, serverNow(), claims.holds));
    },
    heads: () => headsIn(storage.known.peek()),
    isDue,
    async sendHead(stream, isSole) {
      const before = era();
      const { value: entry } = await claimHead(stream, isSole);
      if (!entry) return false;
      const sender = senders.get(entry.kind);
      if (sender && before === era() && claims.holds(entry)) await deliver(entry, sender);
      else await claims.release(entry.key);
      return true;
    },
    interrupt,
  };
}

/** Hands claimed entries to their senders, and keeps what comes of it. */
function createDelivery(options: CourierOptions, claims: Claims) {
  const { environment, storage, serverNow, tell } = options;
  const underway = new Set<AbortController>();
  let eras = 0;

  const putBack = (key: string, error: CounterbellError) =>
    storage.change((entries) => {
      const entry = entries.get(key);
      // Another tab that took it over is sending it.
      if (!entry || !claims.isMine(entry)) return;
      const { random, now } = environment;
      const hasOthers = hasBehind(entries, entry);
      entries.set(key, failedEntry(entry, error, { hasOthers, random, now: now(), serverNow: serverNow() }));
    });

  return {
    /** Grows by each interruption. */
    era: () => eras,
    interrupt() {
      eras++;
      for (const stop of underway) stop.abort(new CounterbellError('aborted'));
    },
    async deliver(entry: StoredEntry, { send }: Sender): Promise<void> {
      const { key } = entry;
      const stop = new AbortController();
      underway.add(stop);
      const letGo = claims.keep(key);
      const endLimit = environment.later(sendLimitMs, () => stop.abort(new CounterbellError('timeout')));
      tell.changed();
      try {
        const shown = showEntry(entry, storage.isSaved(key), environment.now());
        const receipt = await Promise.race([send(shown, stop.signal), whenAborted(stop.signal)]);
        await storage.change((entries) => entries.delete(key));
        tell.delivered(key, receipt);
      } catch (cause) {
        await putBack(key, toCounterbellError(stop.signal.aborted ? stop.signal.reason : cause));
        tell.changed();
      } finally {
        underway.delete(stop);
        letGo();
        endLimit();
      }
    },
  };
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
