import { LinkButton } from '#ui/Button.tsx';
import type { IconName } from '#ui/icons.ts';
import { OrderPart } from './OrderPart.tsx';
import type { OrdersContext, OrdersKey } from './OrdersContext.ts';
import type { OrderLine } from './orderSchema.ts';
import { titleTimes } from './titleTimes.ts';
import type { WaitingLine } from './waitingLines.ts';
import { webUrl } from './webUrl.ts';

interface WaitingLineViewProps {
  readonly context: OrdersContext;
  readonly waiting: WaitingLine;
}

const icons: Readonly<Partial<Record<OrderLine['state'], IconName>>> = {
  preorder: 'clock',
  backorder: 'clock',
  shipped: 'truck',
  delivered: 'done',
};

/** Something bought that is in no parcel: made to order, on order, or digital. */
export function WaitingLineView({ context, waiting: { line, quantity } }: WaitingLineViewProps) {
  const { texts, format } = context;
  const [title, icon] = fateOf(line);
  const { expectedOn: day } = line;
  return (
    <OrderPart icon={icon} title={texts.t(title)} items={titleTimes(line.title, quantity, texts)}>
      {day && format.daysUntil(day) >= 0 && (
        <p translate={false}>{texts.t('waitingLeaves', { day: format.day(day) })}</p>
      )}
      {line.kind === 'digital' && <DigitalLink context={context} line={line} />}
    </OrderPart>
  );
}

function fateOf({ kind, state }: OrderLine): readonly [OrdersKey, IconName] {
  if (kind === 'digital') return ['waitingDigital', 'save'];
  if (kind === 'service') return ['waitingService', 'repair'];
  return [`waiting-${state}`, icons[state] ?? 'box'];
}

function DigitalLink({ context, line }: { readonly context: OrdersContext; readonly line: OrderLine }) {
  const { t } = context.texts;
  const url = webUrl(line.digitalUrl);
  if (!url) return line.state === 'delivered' ? null : <p>{t('digitalSoon')}</p>;
  return (
    <p class="track">
      <LinkButton href={url} size="small" icon="out" newTabLabel={t('newTab')}>
        {t('openDigital')}
      </LinkButton>
    </p>
  );
}
