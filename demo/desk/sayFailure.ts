import { toCounterbellError } from '#core/errors.ts';

/** Says what failed and what an agent can do about it. */
export function sayFailure(cause: unknown): string {
  const error = toCounterbellError(cause);
  if (error.reason === 'conversation_closed') return 'The conversation is closed. Open it again to reply.';
  if (error.reason === 'conflict') return 'This was decided already. The page shows the latest state.';
  switch (error.code) {
    case 'offline':
      return 'You are offline. Try again when the line is back.';
    case 'timeout':
    case 'unavailable':
      return 'The server does not answer. Try again in a moment.';
    case 'unauthorized':
      return 'This key does not open the desk.';
    case 'rate_limited':
      return `Too many tries. Try again in ${Math.ceil((error.retryAfterMs ?? 60_000) / 1000)} seconds.`;
    case 'not_found':
      return 'This is not here any more.';
    case 'rejected':
      return 'The server did not accept this. Check the text and try again.';
    default:
      return 'The server’s answer cannot be read. Reload the page.';
  }
}
