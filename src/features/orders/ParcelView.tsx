import { Icon } from '#ui/Icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { Timeline } from '#ui/Timeline.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { CopyCode } from './CopyCode.tsx';
import { headlineWords } from './headlineWords.ts';
import { OrderPart } from './OrderPart.tsx';
import type { OrdersContext } from './OrdersContext.ts';
import type { Order, Parcel } from './orderSchema.ts';
import { parcelTimeline } from './orderTimeline.ts';
import { PickupPoint } from './PickupPoint.tsx';
import { parcelSituation } from './parcelSituation.ts';
import { titleTimes } from './titleTimes.ts';
import { webUrl } from './webUrl.ts';
import { expectedWords } from './whenWords.ts';

interface ParcelViewProps {
  readonly context: OrdersContext;
  readonly order: Order;
  readonly parcel: Parcel;
  /** Counted from 1. */
  readonly index: number;
}

const icons: Readonly<Partial<Record<Parcel['state'], IconName>>> = {
  in_transit: 'truck',
  out_for_delivery: 'truck',
  available_for_pickup: 'store',
  attempt_failed: 'warn',
  delivered: 'done',
  exception: 'warn',
  returning: 'undo',
  expired: 'clock',
};

/** One parcel: where it is, what is in it, and how to follow it. */
export function ParcelView({ context, order, parcel, index }: ParcelViewProps) {
  const { t } = context.texts;
  const { state, carrier = t('parcelUnnamed'), note, pickup, events } = parcel;
  const total = order.parcels.length;
  const news = parcelNews(parcel, total === 1, context);
  return (
    <OrderPart
      icon={icons[state] ?? 'box'}
      title={t(`parcel-${state}`, { carrier })}
      aside={total > 1 ? t('parcelCount', { index, total }) : undefined}
      items={itemsWords(order, parcel, context)}
    >
      {news && <p translate={false}>{news}</p>}
      {note && (
        <p class="parcel-note" dir="auto">
          {note}
        </p>
      )}
      {pickup && <PickupPoint context={context} pickup={pickup} />}
      <Tracking context={context} parcel={parcel} />
      {/* The timeline above tells the first and the last. */}
      {events.length > 2 && (
        <details class="parcel-events">
          <summary>{t('events')}</summary>
          <Timeline items={parcelTimeline(parcel, context)} />
        </details>
      )}
    </OrderPart>
  );
}

/** What is to be known of a parcel; the trouble of a single one is the headline already. */
function parcelNews(parcel: Parcel, isAlone: boolean, context: OrdersContext): string | undefined {
  switch (parcel.state) {
    case 'exception':
    case 'returning': {
      const situation = parcelSituation(parcel, context.format.daysUntil);
      return isAlone ? undefined : headlineWords({ situation, parcel }, context).text;
    }
    case 'info_received':
    case 'in_transit':
    case 'out_for_delivery':
      return expectedWords(parcel, context);
    default:
      return undefined;
  }
}

function itemsWords(order: Order, parcel: Parcel, { texts, format }: OrdersContext): string {
  const titles = parcel.lines.flatMap(({ lineId, quantity }) => {
    const title = order.lines.find(({ id }) => id === lineId)?.title;
    return title === undefined ? [] : [titleTimes(title, quantity, texts)];
  });
  return format.list(titles);
}

function Tracking({ context, parcel }: Pick<ParcelViewProps, 'context' | 'parcel'>) {
  const { t } = context.texts;
  const { trackingNumber, carrier = t('theCarrier') } = parcel;
  const url = webUrl(parcel.trackingUrl);
  if (!trackingNumber && !url) return null;
  return (
    <p class="track">
      {trackingNumber && <CopyCode context={context} code={trackingNumber} label="copyTracking" />}
      {url && (
        <a href={url} target="_blank" rel="noopener noreferrer">
          <span>{t('follow', { carrier })}</span>
          <VisuallyHidden> {t('newTab')}</VisuallyHidden>
          <Icon name="out" />
        </a>
      )}
    </p>
  );
}
