import type { CounterbellEvents, EventName } from './events.ts';

/** Sends events to listeners and, for pages that know no JavaScript handle, to `document`. */
export interface Emitter {
  emit<Name extends EventName>(name: Name, detail: CounterbellEvents[Name]): void;
  on<Name extends EventName>(name: Name, listener: (detail: CounterbellEvents[Name]) => void): () => void;
  clear(): void;
}

/** A listener that throws is named in the console and does not stop the others, nor us. */
export function createEmitter(): Emitter {
  const listeners = new Map<string, Set<(detail: unknown) => void>>();
  return {
    emit(name, detail) {
      for (const listener of listeners.get(name) ?? []) {
        try {
          listener(detail);
        } catch (error) {
          console.error(`Counterbell: your listener for "${name}" failed.`, error);
        }
      }
      document.dispatchEvent(new CustomEvent(`counterbell:${name}`, { detail }));
    },
    on(name, listener) {
      const mine = listeners.get(name) ?? new Set();
      listeners.set(name, mine);
      const call = (detail: unknown) => Reflect.apply(listener, undefined, [detail]);
      mine.add(call);
      return () => mine.delete(call);
    },
    clear: () => listeners.clear(),
  };
}
