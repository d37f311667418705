import { type ReadonlySignal, signal } from '@preact/signals';

/** Seconds left of a pause, counted down by the clock, so that a sleeping tab does not stretch it. */
export interface Countdown {
  /** Whole seconds; 0 when there is no pause. */
  readonly secondsLeft: ReadonlySignal<number>;
  start(ms: number): void;
  dispose(): void;
}

/** Makes a countdown; `onEnd` is called when a pause is over. */
export function createCountdown(onEnd: () => void): Countdown {
  const secondsLeft = signal(0);
  let timer: ReturnType<typeof setInterval> | undefined;
  const dispose = () => clearInterval(timer);
  return {
    secondsLeft,
    start(ms) {
      dispose();
      const endsAt = Date.now() + ms;
      secondsLeft.value = Math.ceil(ms / 1000);
      timer = setInterval(() => {
        secondsLeft.value = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
        if (secondsLeft.value > 0) return;
        dispose();
        onEnd();
      }, 1000);
    },
    dispose,
  };
}
