import { effect, signal, untracked } from '@preact/signals';
import type { PanelModel } from './PanelModel.ts';

/** What features do while the panel is closed, from the first time it is asked for until the widget goes. */
export interface Background {
  resume(): Promise<void>;
  dispose(): void;
}

/** Starts features' background work, and starts it anew when they get other contexts: another shopper, another language. */
export function createBackground(model: PanelModel): Background {
  const isWanted = signal(false);
  const dispose = effect(() => {
    if (!isWanted.value) return undefined;
    const features = model.features.value;
    const endings = untracked(() => features.map(({ startBackground }) => startBackground()));
    return () => {
      for (const end of endings) end?.();
    };
  });
  return {
    async resume() {
      await model.prepare();
      isWanted.value = true;
    },
    dispose,
  };
}
