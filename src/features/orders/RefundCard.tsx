import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Code } from '#ui/Code.tsx';
import { Facts } from '#ui/Facts.tsx';
import { Icon } from '#ui/Icon.tsx';
import { askRoute } from './askRoute.ts';
import { CopyButton } from './CopyButton.tsx';
import type { OrdersContext } from './OrdersContext.ts';
import type { Order, Refund } from './orderSchema.ts';

interface RefundCardProps {
  readonly context: OrdersContext;
  readonly order: Order;
  readonly refund: Refund;
}

const states = {
  requested: ['refundRequested', 'info'],
  pending: ['refundPending', 'info'],
  sent: ['refundSent', 'success'],
  settled: ['refundSettled', 'success'],
  failed: ['refundFailed', 'danger'],
  unknown: ['refundUnknown', 'neutral'],
} as const;

/** One refund: how much, how far, where to, by when, and what to do when it has not come. */
export function RefundCard({ context, order, refund }: RefundCardProps) {
  const { texts, format } = context;
  const [title, tone] = states[refund.state];
  const isOverdue =
    refund.state === 'sent' && refund.expectedBy !== undefined && format.daysUntil(refund.expectedBy) < 0;
  const due = dueWords(refund, isOverdue, context);
  return (
    <Card pad class="refund">
      <div class="refund-head">
        <span class="tone-icon" data-tone={tone}>
          <Icon name="money" />
        </span>
        <div>
          <h3 translate={false}>{texts.t(title)}</h3>
          {due && <p translate={false}>{due}</p>}
        </div>
        <span class="amount" translate={false}>
          {format.money(refund.amount)}
        </span>
      </div>
      {refund.reason && <p>{refund.reason}</p>}
      <RefundFacts context={context} refund={refund} />
      {refund.sentAt && <p class="fine">{texts.t('refundSentOn', { date: format.date(refund.sentAt) })}</p>}
      {isOverdue && <p class="fine">{texts.t(refund.reference ? 'refundMissing' : 'refundMissingPlain')}</p>}
      {(isOverdue || refund.state === 'failed') && (
        <AskAboutRefund context={context} order={order} refund={refund} />
      )}
    </Card>
  );
}

function dueWords({ state, expectedBy }: Refund, isOverdue: boolean, { texts, format }: OrdersContext) {
  if (!expectedBy || state === 'settled' || state === 'failed') return undefined;
  return texts.t(isOverdue ? 'refundWasDue' : 'refundBy', { day: format.day(expectedBy) });
}

function RefundFacts({ context, refund }: Omit<RefundCardProps, 'order'>) {
  const { texts } = context;
  const { method, reference } = refund;
  const referenceValue = reference && (
    <span class="copyable">
      <Code>{reference}</Code>
      <CopyButton context={context} text={reference} label={texts.t('copyReference')} />
    </span>
  );
  const rows = [
    ...(method ? [{ id: 'to', label: texts.t('refundTo'), value: method }] : []),
    ...(referenceValue
      ? [{ id: 'reference', label: texts.t('refundReference'), value: referenceValue }]
      : []),
  ];
  return rows.length > 0 ? <Facts rows={rows} /> : null;
}

function AskAboutRefund({ context, order, refund }: RefundCardProps) {
  const ask = askRoute(context, order.number, 'refund');
  if (!ask) return null;
  return (
    <Button icon="chat" size="small" onClick={() => context.open(ask)}>
      {context.texts.t(refund.state === 'failed' ? 'refundAskFailed' : 'refundAsk')}
    </Button>
  );
}
