import { createModel, effect, signal } from '@preact/signals';

/** What the desk shows: one of two lists, and perhaps one thing of it. */
export interface Place {
  readonly tab: 'conversations' | 'returns';
  readonly id: string | undefined;
}

/** The place in the address, so that Back, a reload and a link to a colleague work. */
export const PlaceModel = createModel(() => {
  const place = signal(readPlace());
  effect(() => {
    const follow = () => {
      place.value = readPlace();
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  });
  return { place };
});

/** The address of a place. */
export function addressOf({ tab, id }: Place): string {
  return id === undefined ? `#${tab}` : `#${tab}/${encodeURIComponent(id)}`;
}

function readPlace(): Place {
  const [, tab, id] = /^#(conversations|returns)(?:\/([\w.:~-]{1,128}))?$/u.exec(location.hash) ?? [];
  return { tab: tab === 'returns' ? 'returns' : 'conversations', id };
}
