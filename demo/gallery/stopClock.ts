/** Thursday 12 November 2026, 14:05 in Amsterdam: the moment every picture is taken at, unless its state says another. */
export const galleryNow = '2026-11-12T14:05:00+01:00';

/** Lets this page live at one moment (ISO 8601 instant) for good, so that a picture is the same each day; timers go on. */
export function stopClock(instant: string): void {
  const now = Date.parse(instant);
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now] : given, made),
    get: (target, name, receiver) => (name === 'now' ? () => now : Reflect.get(target, name, receiver)),
  });
}
