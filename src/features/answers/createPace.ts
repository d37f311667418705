import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Progress } from './SearchableAnswers.ts';

/** How somebody types. */
export interface Pace {
  readonly progress: ReadonlySignal<Progress>;
  /** Says that the words are finished as they stand, before a pause says so. */
  rest(): void;
  dispose(): void;
}

const restsAfterMs = 600;
const endOfWord = /[\s\p{P}]$/u;

/** Follows how somebody types a text. */
export function createPace(text: ReadonlySignal<string>): Pace {
  const rested = signal<string>();
  const stop = effect(() => {
    const typed = text.value;
    const timer = setTimeout(() => {
      rested.value = typed;
    }, restsAfterMs);
    return () => clearTimeout(timer);
  });
  return {
    progress: computed(() => {
      const isTyping = text.value !== rested.value;
      return { isTyping, isInWord: isTyping && !endOfWord.test(text.value) };
    }),
    rest() {
      rested.value = text.peek();
    },
    dispose: stop,
  };
}
