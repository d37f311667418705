import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Facts } from '#ui/Facts.tsx';
import { Icon } from '#ui/Icon.tsx';
import { askPerson } from './askPerson.ts';
import { CopyCode } from './CopyCode.tsx';
import { factRows } from './factRows.ts';
import type { OrdersContext } from './OrdersContext.ts';
import type { Order, Refund } from './orderSchema.ts';

interface RefundCardProps {
  readonly context: OrdersContext;
  readonly order: Order;
  readonly refund: Refund;
}

const tones = {
  requested: 'info',
  pending: 'info',
  sent: 'success',
  settled: 'success',
  failed: 'danger',
  unknown: 'neutral',
} as const;

/** One refund: how much, how far, where to, by when, and what to do when it has not come. */
export function RefundCard({ context, order, refund }: RefundCardProps) {
  const { texts, format } = context;
  const { state, amount, reason, method, reference, sentAt, expectedBy } = refund;
  const isOverdue = state === 'sent' && expectedBy !== undefined && format.daysUntil(expectedBy) < 0;
  const hasFailed = state === 'failed';
  const ask = (isOverdue || hasFailed) && askPerson(context, order.number, 'refund');
  const referenceValue = reference && (
    <span class="copyable">
      <CopyCode context={context} code={reference} label="copyReference" />
    </span>
  );
  const facts = factRows(texts, [
    ['refundTo', method],
    ['refundReference', referenceValue],
  ]);
  return (
    <Card pad class="refund">
      <div class="refund-head">
        <span class="tone-icon" data-tone={tones[state]}>
          <Icon name="money" />
        </span>
        <div>
          <h3 translate={false}>{texts.t(`refund-${state}`)}</h3>
          {expectedBy && !hasFailed && state !== 'settled' && (
            <p translate={false}>
              {texts.t(isOverdue ? 'refundWasDue' : 'refundBy', { day: format.day(expectedBy) })}
            </p>
          )}
        </div>
        <span class="amount" translate={false}>
          {format.money(amount)}
        </span>
      </div>
      {reason && <p>{reason}</p>}
      {facts.length > 0 && <Facts rows={facts} />}
      {sentAt && <p class="fine">{texts.t('refundSentOn', { date: format.date(sentAt) })}</p>}
      {isOverdue && <p class="fine">{texts.t(reference ? 'refundMissing' : 'refundMissingPlain')}</p>}
      {ask && (
        <Button icon="chat" size="small" onClick={ask}>
          {texts.t(hasFailed ? 'refundAskFailed' : 'refundAsk')}
        </Button>
      )}
    </Card>
  );
}
