import { Notice } from '#ui/Notice.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import type { ReturnStatusModel, ShownReturn } from './ReturnStatusModel.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import { SeenNotice } from './SeenNotice.tsx';

interface ReturnNoticesProps {
  readonly context: ReturnsContext;
  readonly model: ReturnStatusModel;
  readonly value: ShownReturn;
}

/** What failed while the last known state stays on the screen. */
export function ReturnNotices({ context, model, value }: ReturnNoticesProps) {
  const { t } = context.texts;
  const failure = model.failure.value;
  const current = model.current.current.value;
  if (failure?.reason === 'conflict') {
    return (
      <Notice tone="warning" title={t('cancelConflictTitle')} live="alert">
        {t('cancelConflictText')}
      </Notice>
    );
  }
  if (failure) {
    return <FailureNotice key={failure} context={context} error={failure} orderNumber={value.orderNumber} />;
  }
  const retry = () => void model.load();
  if (value.isSeen) return <SeenNotice context={context} seenAt={value.asOf} onRetry={retry} />;
  if (current.state !== 'failed') return null;
  return (
    <FailureNotice
      context={context}
      error={current.error}
      orderNumber={value.orderNumber}
      kept={t('refreshFailed', { time: context.format.dateTime(value.asOf) })}
      onRetry={retry}
    />
  );
}
