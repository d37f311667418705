import type { CounterbellError } from '#core/errors.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { ReturnsContext } from './ReturnsContext.ts';
import { askPerson, findOrder } from './routes.ts';

interface FailureNoticeProps {
  readonly context: ReturnsContext;
  readonly error: CounterbellError;
  readonly orderNumber: string;
  /** What the failure does not touch, such as “What you chose is kept.” */
  readonly kept?: string | undefined;
  /** Given where this notice is the place to try again. */
  readonly onRetry?: (() => void) | undefined;
  /** Given where the shopper can let it be. */
  readonly drop?: { readonly label: string; readonly onDrop: () => void } | undefined;
}

/** A failure inside a screen that still shows what it knows. */
export function FailureNotice({ context, error, orderNumber, kept, onRetry, drop }: FailureNoticeProps) {
  const { t } = context.texts;
  const { title, text, canRetry, reference } = context.explain(error);
  const lookUp = error.code === 'unauthorized' ? findOrder(context, { orderNumber }) : undefined;
  const ask = askPerson(context, orderNumber);
  const isOffline = error.code === 'offline';
  return (
    <Notice
      tone={isOffline ? 'neutral' : 'danger'}
      icon={isOffline ? 'offline' : 'alert'}
      live={isOffline ? 'status' : 'alert'}
      title={lookUp ? t('lockedTitle') : title}
    >
      <p>{lookUp ? t('lockedText') : text}</p>
      {kept && !lookUp && <p>{kept}</p>}
      {reference && <p>{reference}</p>}
      <div class="notice-buttons">
        {lookUp && (
          <Button size="small" onClick={lookUp}>
            {t('findOrder')}
          </Button>
        )}
        {onRetry && canRetry && (
          <Button size="small" icon="retry" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
        {ask && (
          <Button size="small" icon="chat" onClick={ask.onAsk}>
            {ask.label}
          </Button>
        )}
        {drop && (
          <Button size="small" onClick={drop.onDrop}>
            {drop.label}
          </Button>
        )}
      </div>
    </Notice>
  );
}
