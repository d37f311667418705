/** A silent stream says this often that it is alive; clients give up on 45 s of silence. Milliseconds. */
export const pingMs = 20_000;

/** Tells the client how long to wait before it comes back. */
export const retryFrame = 'retry: 1000\n\n';

/** A comment: a sign of life that is no event. */
export const pingFrame = ': ping\n\n';

/** One event of the stream format (WHATWG HTML, section 9.2); without an id, a resumption ignores it. */
export function eventFrame(data: unknown, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
}
