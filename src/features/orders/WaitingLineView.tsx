import { LinkButton } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { IconName } from '#ui/icons.ts';
import type { OrdersContext, OrdersKey } from './OrdersContext.ts';
import type { OrderLine } from './orderSchema.ts';
import type { WaitingLine } from './waitingLines.ts';
import { webUrl } from './webUrl.ts';

interface WaitingLineViewProps {
  readonly context: OrdersContext;
  readonly waiting: WaitingLine;
}

const states: Readonly<Record<OrderLine['state'], readonly [OrdersKey, IconName]>> = {
  open: ['waitingOpen', 'box'],
  ready: ['waitingReady', 'box'],
  preorder: ['waitingPreorder', 'clock'],
  backorder: ['waitingBackorder', 'clock'],
  made_to_order: ['waitingMade', 'box'],
  shipped: ['waitingSent', 'truck'],
  delivered: ['waitingDelivered', 'done'],
  cancelled: ['lineCancelled', 'x'],
  unknown: ['waitingUnknown', 'box'],
};

/** Something bought that is in no parcel: made to order, on order, or digital. */
export function WaitingLineView({ context, waiting: { line, quantity } }: WaitingLineViewProps) {
  const { texts, format } = context;
  const [stateKey, icon] = stateOf(line);
  const title = quantity > 1 ? texts.t('itemTimes', { count: quantity, title: line.title }) : line.title;
  const day =
    line.expectedOn && format.daysUntil(line.expectedOn) >= 0 ? format.day(line.expectedOn) : undefined;
  return (
    <section class="parcel">
      <div class="parcel-head">
        <Icon name={icon} />
        <h3 translate={false}>{texts.t(stateKey)}</h3>
      </div>
      <p>{title}</p>
      {day && <p translate={false}>{texts.t('waitingLeaves', { day })}</p>}
      {line.kind === 'digital' && <DigitalLink context={context} line={line} />}
    </section>
  );
}

function stateOf(line: OrderLine): readonly [OrdersKey, IconName] {
  if (line.kind === 'digital') return ['waitingDigital', 'save'];
  if (line.kind === 'service') return ['waitingService', 'repair'];
  return states[line.state];
}

function DigitalLink({ context, line }: { readonly context: OrdersContext; readonly line: OrderLine }) {
  const { texts } = context;
  const url = webUrl(line.digitalUrl);
  if (!url) return <p>{texts.t('digitalSoon')}</p>;
  return (
    <p class="track">
      <LinkButton href={url} size="small" icon="out" newTabLabel={texts.t('newTab')}>
        {texts.t('openDigital')}
      </LinkButton>
    </p>
  );
}
