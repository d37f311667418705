import { Timeline } from '#ui/Timeline.tsx';
import type { OrdersContext } from './OrdersContext.ts';
import type { Parcel } from './orderSchema.ts';
import { momentWords } from './whenWords.ts';

interface ParcelEventsProps {
  readonly context: OrdersContext;
  readonly parcel: Parcel;
}

/** All the carrier told, newest first, behind one press: the timeline above tells the first and the last. */
export function ParcelEvents({ context, parcel }: ParcelEventsProps) {
  const { texts, format } = context;
  if (parcel.events.length < 3) return null;
  return (
    <details class="parcel-events">
      <summary>{texts.t('events')}</summary>
      <Timeline
        items={parcel.events.map(({ at, text, place }, index) => ({
          id: String(index),
          title: text,
          detail: momentWords(at, place, texts, format),
          state: index === 0 ? 'now' : 'done',
        }))}
      />
    </details>
  );
}
