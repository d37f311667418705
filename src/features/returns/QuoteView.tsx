import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { AmountFacts } from './AmountFacts.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import type { ReturnReview } from './ReturnReview.ts';
import type { ReturnsContext } from './ReturnsContext.ts';

interface QuoteViewProps {
  readonly context: ReturnsContext;
  readonly review: ReturnReview;
  readonly orderNumber: string;
}

/** The backend's amounts, on their way, failed or there; a total the shopper pays is explained. */
export function QuoteView({ context, review, orderNumber }: QuoteViewProps) {
  const { t } = context.texts;
  const quote = review.quote.current.value;
  if (quote.state === 'failed') {
    return (
      <FailureNotice
        context={context}
        error={quote.error}
        orderNumber={orderNumber}
        kept={t('quoteFailed')}
        onRetry={() => void review.askQuote()}
      />
    );
  }
  if (!quote.value) {
    return (
      <Card pad>
        <p class="fine" role="status">
          {t('loadingQuote')}
        </p>
      </Card>
    );
  }
  const { total } = quote.value;
  const amount = context.format.money({ ...total, amount: -total.amount });
  return (
    <>
      <Card pad>
        <AmountFacts context={context} rows={quote.value.rows} total={total} />
      </Card>
      {total.amount < 0 && (
        <Notice tone="info">{t('payExplained', { amount, shop: context.shop.name })}</Notice>
      )}
    </>
  );
}
