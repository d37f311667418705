import { Notice } from '#ui/Notice.tsx';
import { Seen } from './Seen.tsx';
import type { StepProps } from './StepProps.ts';

/** What stands between the shopper and a return: amounts that changed, or that had to be worked out again. */
export function ReviewNotices({ context, model }: StepProps) {
  const { t } = context.texts;
  const { renewed } = model.review;
  if (!renewed.value) return null;
  const isChanged = renewed.value === 'changed';
  return (
    <Seen>
      <Notice
        tone={isChanged ? 'warning' : 'neutral'}
        title={t(isChanged ? 'quoteChangedTitle' : 'quoteSameTitle')}
        live="alert"
      >
        {t(isChanged ? 'quoteChangedText' : 'quoteSameText')}
      </Notice>
    </Seen>
  );
}
