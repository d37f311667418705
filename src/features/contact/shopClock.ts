/** Whether the clock on the shopper's device shows another time than the shop's, at an instant (milliseconds). */
export function isElsewhere(timeZone: string, now: number): boolean {
  const clock = (zone?: string) =>
    new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(now);
  return clock(timeZone) !== clock();
}
