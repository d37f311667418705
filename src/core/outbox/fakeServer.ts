import { CounterbellError } from '#core/errors.ts';
import type { FakeTab } from './fakeWorld.ts';
import type { OutboxEntry, Send } from './outboxEntry.ts';

/** What happens to one try. */
export const fates = [
  'delivered',
  'lostBefore',
  'lostAfter',
  'failed',
  'throttled',
  'refused',
  'hangs',
  'hangsAfter',
] as const;
export type Fate = (typeof fates)[number];

/** One try that reached out, in the order they were begun. */
export interface Attempt {
  readonly key: string;
  readonly owner: string;
  readonly at: number;
}

/** A server that keeps each key's first answer and gives it again, as the contract demands. */
export interface FakeServer {
  /** Keys by stream, in the order they were accepted. */
  readonly accepted: Map<string, string[]>;
  readonly attempts: readonly Attempt[];
  /** Keys whose receipt was given to a tab that lives; the tabs that know of it as long as the disk does not. */
  readonly receipted: Map<string, Set<FakeTab>>;
  readonly refused: Set<string>;
  /** What becomes of the next tries; delivered when it has run out. */
  fates: Fate[];
  /** The sender of one tab; `owner` is who uses it at the moment. */
  senderOf(tab: FakeTab, owner: () => string): Send;
}

/** Makes a server that nobody has written to. */
export function createFakeServer(): FakeServer {
  const accepted = new Map<string, string[]>();
  const attempts: Attempt[] = [];
  const receipted = new Map<string, Set<FakeTab>>();
  const refused = new Set<string>();
  const isAccepted = ({ key, stream }: OutboxEntry) => accepted.get(stream)?.includes(key) === true;
  const accept = (entry: OutboxEntry) => {
    if (!isAccepted(entry)) accepted.set(entry.stream, [...(accepted.get(entry.stream) ?? []), entry.key]);
  };
  const server: FakeServer = {
    accepted,
    attempts,
    receipted,
    refused,
    fates: [],
    senderOf: (tab, owner) => async (entry) => {
      attempts.push({ key: entry.key, owner: owner(), at: tab.environment.now() });
      const fate = server.fates.shift() ?? 'delivered';
      if (fate === 'lostBefore') throw new CounterbellError('offline');
      if (fate === 'failed') throw new CounterbellError('unavailable', { reason: 'internal' });
      if (fate === 'throttled') throw new CounterbellError('rate_limited', { retryAfterMs: 60_000 });
      if (fate === 'hangs') return new Promise(() => undefined);
      if (fate === 'refused' && !isAccepted(entry)) {
        refused.add(entry.key);
        throw new CounterbellError('rejected', { reason: 'invalid' });
      }
      accept(entry);
      if (fate === 'lostAfter') throw new CounterbellError('timeout');
      if (fate === 'hangsAfter' || !tab.isAlive) return new Promise(() => undefined);
      const knowing = receipted.get(entry.key);
      const isGone = !tab.isBroken || knowing?.size === 0;
      receipted.set(entry.key, new Set(isGone ? [] : [...(knowing ?? []), tab]));
      return { key: entry.key };
    },
  };
  return server;
}
