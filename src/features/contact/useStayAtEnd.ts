import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from './transcript.ts';

const nearEndPx = 80;

/**
 * Keeps a conversation at its end, also when the foot below it grows, unless the shopper reads further up; what is
 * put in above moves nothing, and the shopper's own new message is always shown.
 */
export function useStayAtEnd(log: { readonly current: HTMLElement | null }, entries: readonly Entry[]): void {
  const place = useRef({ isAtEnd: true, height: 0, firstId: '', lastId: '' });

  useLayoutEffect(() => {
    const body = log.current?.closest('.body');
    if (!body) return undefined;
    const note = () => {
      place.current.isAtEnd = body.scrollHeight - body.scrollTop - body.clientHeight < nearEndPx;
    };
    const follow = new ResizeObserver(() => {
      if (place.current.isAtEnd) body.scrollTop = body.scrollHeight;
    });
    body.addEventListener('scroll', note, { passive: true });
    follow.observe(body);
    return () => {
      body.removeEventListener('scroll', note);
      follow.disconnect();
    };
  }, [log]);

  useLayoutEffect(() => {
    const body = log.current?.closest('.body');
    if (!body) return;
    const { isAtEnd, height, firstId, lastId } = place.current;
    const last = entries.at(-1);
    const first = entries.find(({ kind }) => kind === 'message')?.id ?? '';
    const isOwnNew = last?.id !== lastId && last?.kind === 'message' && last.from === 'me';
    if (isAtEnd || isOwnNew) body.scrollTop = body.scrollHeight;
    else if (first !== firstId) body.scrollTop += body.scrollHeight - height;
    Object.assign(place.current, { height: body.scrollHeight, firstId: first, lastId: last?.id ?? '' });
  });
}
