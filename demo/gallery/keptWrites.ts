import type { StoredEntry } from '#core/outbox/outboxEntry.ts';
import { createStore } from '#core/store.ts';

const dayMs = 86_400_000;

/** Three writes that wait: a message, what somebody thinks of an answer, and a return. */
const writes = [
  {
    kind: 'contact.message',
    stream: 'conversation',
    title: 'Message: “Is the strap of the satchel covered?”',
    route: 'contact/conversation',
  },
  {
    kind: 'answers.rate',
    stream: 'article/return-window',
    title: 'What you think of “How long do I have to return something?”',
    route: 'article/return-window',
  },
  {
    kind: 'returns.submit',
    stream: 'order/o-20173',
    title: 'Return of Tote Gracht, Black',
    route: 'returns/o-20173',
  },
] as const;

/** Puts writes into the outbox of this device: `waiting`, or come back in the first `backCount` cases. */
export async function keepWrites(backCount: number, all: number = writes.length): Promise<void> {
  const entries = writes.slice(0, all).map((write, index): StoredEntry => {
    const createdAt = Date.now() - (3 - index) * 3_600_000;
    const shared = {
      version: 1,
      key: `gallery-${index}`,
      owner: 'guest',
      order: index + 1,
      ...write,
      input: {},
      createdAt,
      expiresAt: createdAt + 7 * dayMs,
      lifetimeMs: 7 * dayMs,
      tries: index < backCount ? 1 : 0,
      faults: 0,
    } as const;
    if (index >= backCount) return { ...shared, state: 'waiting' };
    return index === 0
      ? { ...shared, state: 'returned', endedAt: Date.now(), problem: { code: 'rejected' } }
      : { ...shared, state: 'expired', endedAt: Date.now() };
  });
  await createStore('counterbell-outbox').change((records) => {
    for (const entry of entries) records.set(entry.key, entry);
  });
}
