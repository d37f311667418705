/** Says times the way people at the shop read them: its time zone, 24 hours. */
export interface Clock {
  /** `14:02` */
  time(at: string): string;
  /** `Today`, `Yesterday`, `Thu 20 Nov` */
  day(at: string, now: number): string;
  /** `Today 14:02` */
  dayAndTime(at: string, now: number): string;
  /** `now`, `4 min`, `3 h`, `Yesterday`, `20 Nov` */
  ago(at: string, now: number): string;
}

/** Makes a clock for an IANA time zone. */
export function createClock(timeZone: string): Clock {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  const time = format({ hour: '2-digit', minute: '2-digit' });
  const date = format({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const longDay = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const shortDay = format({ day: 'numeric', month: 'short' });

  const near = (at: string, now: number) => {
    const day = date.format(new Date(at));
    if (day === date.format(now)) return 'Today';
    return day === date.format(now - 86_400_000) ? 'Yesterday' : undefined;
  };
  const clock: Clock = {
    time: (at) => time.format(new Date(at)),
    day: (at, now) => near(at, now) ?? longDay.format(new Date(at)),
    dayAndTime: (at, now) => `${clock.day(at, now)} ${clock.time(at)}`,
    ago(at, now) {
      const minutes = Math.floor((now - Date.parse(at)) / 60_000);
      if (minutes < 1) return 'now';
      if (minutes < 60) return `${minutes} min`;
      if (near(at, now) === 'Today') return `${Math.floor(minutes / 60)} h`;
      return near(at, now) ?? shortDay.format(new Date(at));
    },
  };
  return clock;
}
