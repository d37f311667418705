import { shopDay } from '#server/shopTime.ts';

/**
 * Makes a check to be awaited before a request is answered: with the first request of another day in the shop `reseed` is
 * called, so that on a server left running 'arriving tomorrow' is still tomorrow. Requests meanwhile wait for it; when it
 * fails, the next one tries again.
 */
export function createDailySeed(
  clock: () => Date,
  reseed: (now: Date) => Promise<void>,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  let seededDay: string | undefined = shopDay(clock());
  let seeding = Promise.resolve();
  return () => {
    const now = clock();
    const today = shopDay(now);
    if (today !== seededDay) {
      seededDay = today;
      seeding = reseed(now).catch((error) => {
        seededDay = undefined;
        onFailure(error);
      });
    }
    return seeding;
  };
}
