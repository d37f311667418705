import { useEffect, useState } from 'preact/hooks';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Screen } from '#ui/Screen.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { CancelReturn } from './CancelReturn.tsx';
import { FailureScreen } from './FailureScreen.tsx';
import { KeptCancellation } from './KeptCancellation.tsx';
import { isOnItsWay } from './keptWrites.ts';
import { ReturnNotices } from './ReturnNotices.tsx';
import { ReturnStatusModel } from './ReturnStatusModel.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import { ReturnView } from './ReturnView.tsx';
import type { Return } from './returnSchema.ts';
import { askPerson } from './routes.ts';

interface ReturnStatusScreenProps {
  readonly context: ReturnsContext;
  readonly idOrNumber: string;
  readonly returnId: string;
  /** The return itself, right after it was made. */
  readonly booked?: Return | undefined;
}

/** Where one return stands, what to do with it, and what happens next. */
export function ReturnStatusScreen({ context, idOrNumber, returnId, booked }: ReturnStatusScreenProps) {
  const { t } = context.texts;
  const [model] = useState(() => new ReturnStatusModel(context, idOrNumber, returnId, booked));
  useEffect(() => {
    if (!booked) void model.load();
    return () => model.dispose();
  }, [model]);
  const { state, value, ...failed } = model.current.current.value;
  if (!value) {
    if ('error' in failed) {
      return <FailureScreen context={context} error={failed.error} onRetry={() => void model.load()} />;
    }
    return (
      <Screen title={t('title')} subtitle={'\u00a0'}>
        <Skeleton kind="order" label={t('loadingReturn')} />
      </Screen>
    );
  }
  const kept = model.kept.value;
  const isLeaving = kept !== undefined && isOnItsWay(kept.entry) && !model.isCancelling.value;
  const ask = askPerson(context, value.orderNumber);
  return (
    <Screen
      title={t('title')}
      subtitle={t('asOf', { time: context.format.dateTime(value.asOf) })}
      actions={
        <IconButton
          icon="retry"
          label={t('refresh')}
          disabled={state === 'loading'}
          onClick={() => void model.load()}
        />
      }
      foot={
        booked && (
          <Button variant="primary" wide onClick={() => context.open('home')}>
            {t('done')}
          </Button>
        )
      }
    >
      <ReturnNotices context={context} model={model} value={value} />
      {isLeaving && <KeptCancellation context={context} model={model} kept={kept} />}
      <ReturnView context={context} value={value} isNew={booked !== undefined} />
      {value.canCancel && !isLeaving && <CancelReturn context={context} model={model} value={value} />}
      {ask && (
        <Button variant="text" wide icon="chat" onClick={ask.onAsk}>
          {ask.label}
        </Button>
      )}
    </Screen>
  );
}
