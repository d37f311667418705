import { effect, type ReadonlySignal } from '@preact/signals';
import { wait } from './retry.ts';

/** How long a shopper looks on before it is said that what they sent is kept, and goes on by itself. */
const patienceMs = 5_000;

/** Resolves when a write is answered, or once it is clear that this takes longer: no connection, or a few seconds gone. */
export async function waitALittle(
  answer: Promise<unknown>,
  isOffline: ReadonlySignal<boolean>,
): Promise<void> {
  const impatience = new AbortController();
  const stop = effect(() => {
    if (isOffline.value) impatience.abort();
  });
  const late = wait(patienceMs, impatience.signal).catch(() => undefined);
  await Promise.race([answer.catch(() => undefined), late]);
  impatience.abort();
  stop();
}
