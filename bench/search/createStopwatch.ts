/**
 * Starts to count milliseconds; what it gives tells how many have passed. A busy machine takes the processor away in
 * the middle of a search, so the time that this process itself computed is told if that is less.
 */
export function createStopwatch(): () => number {
  const startedAt = performance.now();
  const used = process.cpuUsage();
  return () => {
    const waited = performance.now() - startedAt;
    const { user, system } = process.cpuUsage(used);
    return Math.min(waited, (user + system) / 1000);
  };
}
