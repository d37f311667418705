import { computed, effect, untracked } from '@preact/signals';
import { identify } from './identify.ts';
import type { PanelState } from './PanelState.ts';

/** Tries for the connection while the panel is open or something waits to be sent; once it is back, makes up for what failed. */
export function watchConnection(state: PanelState): () => void {
  const { isOpen, outbox, online, shop, identity, shopper } = state;
  const isNeeded = computed(
    () => isOpen.value || outbox.entries.value.some((entry) => entry.state === 'waiting'),
  );
  let wasOffline = false;
  const stopProbing = online.watch(isNeeded);
  const stopMakingUp = effect(() => {
    const isBack = wasOffline && !online.isOffline.value;
    wasOffline = online.isOffline.value;
    if (wasOffline) lookForBlock(state);
    if (!isBack) return;
    untracked(() => {
      void shop.load();
      if (identity.peek().isKnown && !shopper.peek()) void identify(state);
    });
  });
  return () => {
    stopProbing();
    stopMakingUp();
  };
}

/** Comes from where the panel itself came from: without any network it does not come, and there is nothing to find. */
function lookForBlock({ options }: PanelState): void {
  import('./findBlock.ts').then(
    ({ warnOfBlock }) => warnOfBlock(options.peek().backend),
    () => undefined,
  );
}
