import { Button } from '#ui/Button.tsx';
import type { StepProps } from './StepProps.ts';

/** What confirming means, and the button that does it; without a quote there is nothing to confirm. */
export function ReviewFoot({ context, model, options }: StepProps) {
  const { t } = context.texts;
  const { review } = model;
  const isReady = review.quote.current.value.state === 'ready';
  return (
    <>
      <p class="fine">{t(context.port.cancel ? 'cancelNote' : 'finalNote')}</p>
      <Button
        variant="primary"
        wide
        busy={review.isSending.value ? t('sending') : undefined}
        disabled={!isReady}
        onClick={() => void review.submit(options)}
      >
        {t('confirm')}
      </Button>
    </>
  );
}
