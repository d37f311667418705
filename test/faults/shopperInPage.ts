import type { Page } from 'playwright-core';
import * as v from 'valibot';
import type { Write } from './Write.ts';

const WaitingSchema = v.array(
  v.object({
    key: v.string(),
    state: v.picklist(['waiting', 'sending', 'returned', 'expired']),
    tries: v.number(),
    problem: v.optional(v.object({ code: v.string(), reason: v.optional(v.string()) })),
  }),
);
/** What a page says of its outbox. */
export type Waiting = v.InferOutput<typeof WaitingSchema>;

const tell = (page: Page, method: string, given?: unknown): Promise<unknown> =>
  page.evaluate(
    ([name, value]) => {
      const shopper: unknown = Reflect.get(window, 'shopper');
      return Reflect.apply(Reflect.get(Object(shopper), name), shopper, [value]);
    },
    [method, given] as const,
  );

/** Hands a write to a page's outbox; resolves to whether it is kept. */
export async function addWrite(page: Page, write: Write): Promise<boolean> {
  return v.parse(v.boolean(), await tell(page, 'add', write));
}

/** What a page's outbox still holds. */
export async function waitingIn(page: Page): Promise<Waiting> {
  return v.parse(WaitingSchema, await tell(page, 'waiting'));
}

/** Waits until at most so many writes of a page wait to be sent; what came back does not wait. */
export async function untilAtMost(page: Page, most: number, timeout: number): Promise<void> {
  await page
    .waitForFunction(
      (limit) => {
        const shopper: unknown = Reflect.get(window, 'shopper');
        const entries: unknown = Reflect.apply(Reflect.get(Object(shopper), 'waiting'), shopper, []);
        const isOpen = (entry: unknown) =>
          /waiting|sending/u.test(String(Reflect.get(Object(entry), 'state')));
        return Array.isArray(entries) && entries.filter(isOpen).length <= limit;
      },
      most,
      { polling: 50, timeout },
    )
    .catch(async (error: unknown) => {
      throw new Error(`Still waiting: ${JSON.stringify(await waitingIn(page))}`, { cause: error });
    });
}

/** Waits until this device keeps nothing that is to be sent, whatever the pages know of it. */
export async function untilDiskIsEmpty(page: Page, timeout: number): Promise<void> {
  const isEmpty = await page.evaluate(async (limit) => {
    for (const endsAt = performance.now() + limit; performance.now() < endsAt; ) {
      const databases = await indexedDB.databases();
      if (!databases.some(({ name }) => name === 'counterbell-outbox')) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  }, timeout);
  if (!isEmpty) throw new Error('The outbox is still on the disk');
}
