import { type ReadonlySignal, signal } from '@preact/signals';
import type { Agent } from './contactInfo.ts';

/** Longer than a desk waits between two signs of typing; then the agent has stopped. */
const silenceMs = 6_000;

/** Who is typing, until a while after the last sign of it. */
export interface TypingState {
  readonly agent: ReadonlySignal<Agent | undefined>;
  hear(agent: Agent): void;
  stop(): void;
}

/** Nobody is typing yet. */
export function createTyping(): TypingState {
  const agent = signal<Agent | undefined>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    agent.value = undefined;
  };
  return {
    agent,
    hear(next) {
      clearTimeout(timer);
      timer = setTimeout(stop, silenceMs);
      // The same one typing on is no news, so nothing is said twice.
      if (agent.peek()?.name !== next.name) agent.value = next;
    },
    stop,
  };
}
