/** Writes one line of JSON; fields never hold personal data, numbers of orders or tokens. */
export type Log = (event: string, fields?: Readonly<Record<string, string | number | boolean>>) => void;

/** A log on a stream such as `process.stdout`. */
export function createLog(write: (line: string) => void, clock: () => Date): Log {
  return (event, fields = {}) => {
    write(`${JSON.stringify({ time: clock().toISOString(), event, ...fields })}\n`);
  };
}

/** What may be logged of an error: its class, code and frames, never its message, which may quote a shopper. */
export function errorFields(error: unknown): { error: string; code: string; frames: string } {
  if (!(error instanceof Error)) return { error: typeof error, code: '', frames: '' };
  const cause = error.cause instanceof Error ? error.cause : error;
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return {
    error: error.name,
    code: 'code' in cause ? String(cause.code) : '',
    frames: frames.slice(0, 8).join(' ').replaceAll(/\s+/gu, ' ').trim(),
  };
}
