import { effect, untracked } from '@preact/signals';
import type { ReturnsContext } from './ReturnsContext.ts';

/** Runs a job now, unless there is no connection, and whenever it is back. Returns what ends that. */
export function whenOnline({ isOffline }: ReturnsContext, job: () => void): () => void {
  return effect(() => {
    if (!isOffline.value) untracked(job);
  });
}
