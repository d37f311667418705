import type { DeskReturn } from '#server/desk/deskContract.ts';

const states: Record<DeskReturn['state'], { words: string; tone?: 'warning' | 'success' | 'danger' }> = {
  requested: { words: 'To decide', tone: 'warning' },
  approved: { words: 'Approved', tone: 'success' },
  declined: { words: 'Declined', tone: 'danger' },
  cancelled: { words: 'Cancelled by the shopper' },
  in_transit: { words: 'On its way back' },
  received: { words: 'Arrived' },
  inspected: { words: 'Inspected' },
  refunded: { words: 'Refunded', tone: 'success' },
  closed: { words: 'Closed' },
  unknown: { words: 'Unknown' },
};

/** Where a return stands, in words. */
export function ReturnState({ state }: { readonly state: DeskReturn['state'] }) {
  const { words, tone } = states[state];
  return (
    <span class="tag" data-tone={tone} translate={false} key={state}>
      {words}
    </span>
  );
}
