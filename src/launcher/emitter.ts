import type { CounterbellEvents, EventName } from './events.ts';

/** Sends events to `document` as `counterbell:<name>`, and to listeners by way of it. */
export interface Emitter {
  emit<Name extends EventName>(name: Name, detail: CounterbellEvents[Name]): void;
  on<Name extends EventName>(name: Name, listener: (detail: CounterbellEvents[Name]) => void): () => void;
}

/**
 * The browser keeps listeners apart: one that throws is reported as the host page's own error and stops nobody.
 * All that still listen stop at `ending`.
 */
export function createEmitter(ending: AbortSignal): Emitter {
  return {
    emit: (name, detail) => document.dispatchEvent(new CustomEvent(`counterbell:${name}`, { detail })),
    on(name, listener) {
      const type = `counterbell:${name}`;
      const hear = (event: Event) => listener(Object(event).detail);
      document.addEventListener(type, hear, { signal: ending });
      return () => document.removeEventListener(type, hear);
    },
  };
}
