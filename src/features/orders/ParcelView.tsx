import { Code } from '#ui/Code.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { CopyButton } from './CopyButton.tsx';
import { headlineWords } from './headlineWords.ts';
import type { OrdersContext, OrdersKey, OrdersTexts } from './OrdersContext.ts';
import type { Order, Parcel } from './orderSchema.ts';
import { ParcelEvents } from './ParcelEvents.tsx';
import { PickupPoint } from './PickupPoint.tsx';
import { parcelSituation } from './parcelSituation.ts';
import { webUrl } from './webUrl.ts';

interface ParcelViewProps {
  readonly context: OrdersContext;
  readonly order: Order;
  readonly parcel: Parcel;
  /** Counted from 1. */
  readonly index: number;
}

const states: Readonly<Record<Parcel['state'], readonly [OrdersKey, IconName]>> = {
  pending: ['parcelPending', 'box'],
  info_received: ['parcelInfoReceived', 'box'],
  in_transit: ['parcelInTransit', 'truck'],
  out_for_delivery: ['parcelOutForDelivery', 'truck'],
  available_for_pickup: ['parcelToCollect', 'store'],
  attempt_failed: ['parcelAttempted', 'warn'],
  delivered: ['parcelDelivered', 'done'],
  exception: ['parcelException', 'warn'],
  returning: ['parcelReturning', 'undo'],
  expired: ['parcelExpired', 'clock'],
  unknown: ['parcelUnknown', 'box'],
};

/** One parcel: where it is, what is in it, and how to follow it. */
export function ParcelView({ context, order, parcel, index }: ParcelViewProps) {
  const { texts } = context;
  const [stateKey, icon] = states[parcel.state];
  const total = order.parcels.length;
  return (
    <section class="parcel">
      <div class="parcel-head">
        <Icon name={icon} />
        <h3 translate={false}>
          {texts.t(stateKey, { carrier: parcel.carrier ?? texts.t('parcelUnnamed') })}
        </h3>
        {total > 1 && <span>{texts.t('parcelCount', { index, total })}</span>}
      </div>
      <p>{itemsWords(order, parcel, context)}</p>
      <ParcelNews context={context} parcel={parcel} isAlone={total === 1} />
      {parcel.note && <p class="parcel-note">{parcel.note}</p>}
      {parcel.pickup && <PickupPoint context={context} pickup={parcel.pickup} />}
      <Tracking context={context} parcel={parcel} />
      <ParcelEvents context={context} parcel={parcel} />
    </section>
  );
}

/** The other parcels' news: that of a single parcel is the headline already. */
function ParcelNews(props: { context: OrdersContext; parcel: Parcel; isAlone: boolean }) {
  const { context, parcel, isAlone } = props;
  const { texts, format } = context;
  const situation = parcelSituation(parcel, format.daysUntil);
  const isTrouble = parcel.state === 'exception' || parcel.state === 'returning';
  if (!isAlone && isTrouble) return <p>{headlineWords({ situation, parcel }, texts, format).text}</p>;
  const expected = expectedWords(parcel, context);
  return expected ? <p translate={false}>{expected}</p> : null;
}

function expectedWords({ state, eta }: Parcel, { texts, format }: OrdersContext): string | undefined {
  const isOnItsWay = state === 'in_transit' || state === 'out_for_delivery' || state === 'info_received';
  if (!eta || !isOnItsWay || format.daysUntil(eta.to) < 0) return undefined;
  const day = format.day(eta.to);
  if (eta.window)
    return texts.t('expectedAt', { day, time: format.timeRange(eta.window.from, eta.window.to) });
  if (eta.from === eta.to) return texts.t('expected', { day });
  return texts.t('expectedBetween', { from: format.day(eta.from), to: day });
}

function itemsWords(order: Order, parcel: Parcel, { texts, format }: OrdersContext): string {
  const titles = parcel.lines.flatMap(({ lineId, quantity }) => {
    const title = order.lines.find(({ id }) => id === lineId)?.title;
    return title === undefined ? [] : [titleTimes(title, quantity, texts)];
  });
  return format.list(titles);
}

function titleTimes(title: string, count: number, texts: OrdersTexts): string {
  return count > 1 ? texts.t('itemTimes', { count, title }) : title;
}

function Tracking({ context, parcel }: { readonly context: OrdersContext; readonly parcel: Parcel }) {
  const { texts } = context;
  const { trackingNumber, carrier } = parcel;
  const url = webUrl(parcel.trackingUrl);
  if (!trackingNumber && !url) return null;
  return (
    <p class="track">
      {trackingNumber && (
        <>
          <Code>{trackingNumber}</Code>
          <CopyButton context={context} text={trackingNumber} label={texts.t('copyTracking')} />
        </>
      )}
      {url && (
        <a href={url} target="_blank" rel="noopener noreferrer">
          <span>{texts.t('follow', { carrier: carrier ?? texts.t('theCarrier') })}</span>
          <VisuallyHidden> {texts.t('newTab')}</VisuallyHidden>
          <Icon name="out" />
        </a>
      )}
    </p>
  );
}
