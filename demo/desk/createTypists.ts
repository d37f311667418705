import { signal } from '@preact/signals';

const lastsMs = 6_000;
const toldEveryMs = 3_000;

/** Who else is writing in a conversation, and when to tell others that this agent is. */
export function createTypists(tell: () => Promise<unknown>) {
  /** Another agent's name, for as long as it is news. */
  const typist = signal('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  return {
    typist,
    hear(name: string): void {
      clearTimeout(timer);
      typist.value = name;
      timer = setTimeout(() => {
        typist.value = '';
      }, lastsMs);
    },
    /** The agent's own text changed. */
    typed(text: string): void {
      if (text === '' || performance.now() - toldAt < toldEveryMs) return;
      toldAt = performance.now();
      // Worth no second try and no words: the next letters tell it again.
      tell().catch(() => undefined);
    },
    /** What was typed is sent, so the next letter is news again. */
    sent(): void {
      toldAt = Number.NEGATIVE_INFINITY;
    },
  };
}
