import { useEffect, useState } from 'preact/hooks';

const tickMs = 20_000;

/** The current time (milliseconds), kept up to date, so that “open until” is never stale on a screen left open. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
