import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Notice } from '#ui/Notice.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import type { StepProps } from './StepProps.ts';

/** What stands between the shopper and a return: amounts that changed, a failure, an answer that never came. */
export function ReviewNotices({ context, model, options, draft }: StepProps) {
  const { t } = context.texts;
  const { failure, renewed } = model.review;
  const { orderNumber } = options;
  if (failure.value) {
    return (
      <Seen key={failure.value}>
        <FailureNotice
          context={context}
          error={failure.value}
          orderNumber={orderNumber}
          kept={t(draft.sent ? 'unsureText' : 'submitFailed')}
        />
      </Seen>
    );
  }
  if (draft.sent && !model.review.isSending.value) {
    return (
      <Seen>
        <Notice tone="warning" title={t('unsureTitle')} live="status">
          {t('unsureText')}
        </Notice>
      </Seen>
    );
  }
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

/** Scrolls to what appears, as the button that caused it stays at the bottom. */
function Seen({ children }: { readonly children: ComponentChildren }) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => element.current?.scrollIntoView({ block: 'nearest' }), []);
  return <div ref={element}>{children}</div>;
}
