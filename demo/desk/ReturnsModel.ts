import { computed, createModel, signal } from '@preact/signals';
import type { DeskDecision, DeskReturn } from '#server/desk/deskContract.ts';
import type { DeskApi } from './deskApi.ts';
import { sayFailure } from './sayFailure.ts';

/** The returns, and the decisions on them. */
export const ReturnsModel = createModel((api: DeskApi) => {
  const list = signal<readonly DeskReturn[] | undefined>(undefined);
  const failure = signal('');
  const waiting = computed(() => list.value?.filter(({ state }) => state === 'requested').length ?? 0);

  async function load(): Promise<void> {
    try {
      list.value = (await api.returns()).returns;
      failure.value = '';
    } catch (cause) {
      failure.value = sayFailure(cause);
    }
  }

  /** Resolves to what went wrong, in words; empty when it is decided. */
  async function decide(id: string, decision: DeskDecision): Promise<string> {
    try {
      await api.decide(id, decision);
      return '';
    } catch (cause) {
      return sayFailure(cause);
    } finally {
      await load();
    }
  }

  return { list, failure, waiting, load, decide };
});
