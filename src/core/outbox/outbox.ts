import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { guest } from '#core/session.ts';
import type { Sender, Tell } from './courier.ts';
import { browserEnvironment, type OutboxEnvironment } from './environment.ts';
import { createLateSending } from './lateSending.ts';
import { createLateWrites } from './lateWrites.ts';
import { type OutboxEntry, type Send, showEntry } from './outboxEntry.ts';
import { createOutboxStorage, type OutboxStorage } from './outboxStorage.ts';
import { createOutcomes, type Outcomes } from './outcomes.ts';
import { createPauses, type Pauses } from './pauses.ts';
import { entriesOf } from './queue.ts';
import { createTabs, type Tabs } from './tabs.ts';
import type { Writes } from './writes.ts';

/** Every write goes through here: kept first, then sent in its turn, and deleted on the server's receipt alone. */
export interface Outbox extends Writes {
  /** This shopper's, oldest first, the same in all tabs. */
  readonly entries: ReadonlySignal<readonly OutboxEntry[]>;
  /**
   * The server's answer: resolves to what the sender gave; rejects with `CounterbellError` when the entry came back or
   * expired (`timeout`), as `aborted` when it was taken back or forgotten; stays pending while it waits.
   */
  outcome(key: string): Promise<unknown>;
  /**
   * Says what sends a kind; returns what takes that back. `othersDepend`: when such an entry comes back, what lies behind
   * it in its stream waits too.
   */
  register(kind: string, send: Send, how?: { readonly othersDepend: boolean }): () => void;
  /**
   * Tries now what waits, whatever was found out before. What the server asked to wait for still waits, unless it is
   * the shopper who asks (`isAsked`).
   */
  flush(how?: { readonly isAsked: boolean }): Promise<void>;
}

/** The outbox as the panel that owns it sees it. */
export interface OutboxOwner extends Outbox {
  /** Begins to send; before that nothing is, so that the connection and the server's clock are known. */
  start(): void;
  /** Whose entries are seen and sent; `isCertain` false: a token may still tell of another, so nothing is sent yet. */
  switchTo(owner: string, how: { readonly isCertain: boolean }): void;
  /** Deletes every owner's entries, in all tabs. */
  forget(): Promise<void>;
  dispose(): void;
}

export interface OutboxOptions {
  /** Milliseconds since 1970 by the server's clock, as far as it is known. */
  readonly serverNow?: () => number;
  readonly isOffline?: ReadonlySignal<boolean>;
  readonly environment?: OutboxEnvironment;
  /** Another tab forgets everybody; what this one still has of them must go too. */
  readonly onForgotten?: () => void;
}

/** Makes the outbox of one panel. The database is there only while something waits. */
export function createOutbox({
  serverNow = () => Date.now(),
  isOffline = signal(false),
  environment = browserEnvironment(),
  onForgotten = () => undefined,
}: OutboxOptions = {}): OutboxOwner {
  const storage = createOutboxStorage(environment.store, () => tell.changed());
  const outcomes = createOutcomes(storage.known, environment.later);
  const senders = new Map<string, Sender>();
  const pauses = createPauses(environment);
  const turn = createTurn(isOffline);
  const owner = () => turn.owner.peek();
  const tabs = createTabs(environment.channel, (tiding) => {
    if (tiding.is === 'delivered') outcomes.resolve(tiding.key, tiding.receipt);
    if (tiding.is === 'takenBack') storage.drop(tiding.key, tiding.life);
    if (tiding.is === 'forgotten') void forget({ onDisk: false }).then(onForgotten);
    else flush();
  });
  const tell = tellBoth(tabs, outcomes);
  const { canSend } = turn;
  const shared = { environment, storage, pauses, senders, serverNow, owner, tell, canSend };
  const sending = createLateSending(shared);
  const flush = () => void (turn.isOpen && sending.flush());
  const stopWatching = [environment.onWake(flush), flushOnReturn(isOffline, pauses, flush)];
  const endings = [...stopWatching, sending.dispose, tabs.close, outcomes.dispose];

  const leave = () => {
    sending.interrupt();
    outcomes.rejectAll();
  };
  const forget = (how: { onDisk: boolean }) => {
    leave();
    return storage.forget(how);
  };

  return {
    ...createLateWrites({ ...shared, flush }),
    entries: showEntries(storage, turn.owner, environment),
    outcome: outcomes.of,
    register: (kind, send, how) =>
      register(senders, kind, { send, doOthersDepend: how?.othersDepend === true }, flush),
    flush(how) {
      pauses.end(how);
      return sending.flush({ isAsked: true });
    },
    start() {
      turn.isOpen = turn.isStarted = true;
      flush();
    },
    switchTo(next, { isCertain }) {
      // A try that goes on would be made in the name of who comes.
      if (!isCertain) sending.interrupt();
      if (next !== owner()) leave();
      turn.isOpen = true;
      turn.isCertain = isCertain;
      turn.owner.value = next;
      pauses.end();
      flush();
    },
    forget() {
      tabs.tell({ is: 'forgotten' });
      return forget({ onDisk: true });
    },
    dispose() {
      for (const end of endings) end();
    },
  };
}

/** Tells the other tabs, and whoever waits for an answer in this one. */
function tellBoth(tabs: Tabs, outcomes: Outcomes): Tell {
  return {
    changed: () => tabs.tell({ is: 'changed' }),
    takenBack: (key, life) => tabs.tell({ is: 'takenBack', key, life }),
    delivered(key, receipt) {
      outcomes.resolve(key, receipt);
      tabs.tell({ is: 'delivered', key, receipt });
    },
  };
}

/** Whose turn it is, and whether sending makes sense. */
function createTurn(isOffline: ReadonlySignal<boolean>) {
  const turn = {
    owner: signal(guest),
    /** Before this panel was asked for, nothing is even read. */
    isOpen: false,
    isStarted: false,
    isCertain: true,
    canSend: (isAsked: boolean) => turn.isStarted && turn.isCertain && (isAsked || !isOffline.peek()),
  };
  return turn;
}

function showEntries(
  { known, isSaved }: OutboxStorage,
  owner: ReadonlySignal<string>,
  { now }: OutboxEnvironment,
): Outbox['entries'] {
  return computed(() =>
    entriesOf(known.value, owner.value).map((entry) => showEntry(entry, isSaved(entry.key), now())),
  );
}

function register(senders: Map<string, Sender>, kind: string, sender: Sender, flush: () => void): () => void {
  senders.set(kind, sender);
  flush();
  return () => {
    // Whoever came after, such as the same feature in another language, stays.
    if (senders.get(kind) === sender) senders.delete(kind);
  };
}

/** The connection is back: pauses that were chosen for want of it are over. */
function flushOnReturn(isOffline: ReadonlySignal<boolean>, pauses: Pauses, flush: () => void): () => void {
  return effect(() => {
    if (isOffline.value) return;
    pauses.end();
    flush();
  });
}
