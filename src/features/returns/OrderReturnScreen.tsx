import { useEffect, useState } from 'preact/hooks';
import { useLate } from '#core/useLate.ts';
import { Screen } from '#ui/Screen.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { EarlierReturnsScreen } from './EarlierReturnsScreen.tsx';
import { FailureScreen } from './FailureScreen.tsx';
import { KeptReturn } from './KeptReturn.tsx';
import { isRefused } from './keptWrites.ts';
import { loadReturnStatus } from './loadReturnStatus.ts';
import { ReturnModel } from './ReturnModel.ts';
import { ReturnStatus } from './ReturnStatus.tsx';
import type { ReturnsContext } from './ReturnsContext.ts';
import { Wizard } from './Wizard.tsx';

interface OrderReturnScreenProps {
  readonly context: ReturnsContext;
  readonly idOrNumber: string;
}

/** One order: its earlier returns, else the questions of a new one, and that one while it waits and once it is made. */
export function OrderReturnScreen({ context, idOrNumber }: OrderReturnScreenProps) {
  useLate(loadReturnStatus);
  const [model] = useState(() => new ReturnModel(context, idOrNumber));
  useEffect(() => {
    void model.load();
    return () => model.dispose();
  }, [model]);
  const booked = model.delivery.booked.value;
  const kept = model.delivery.kept.value;
  const order = model.order.current.value;
  if (booked) {
    return <ReturnStatus context={context} idOrNumber={idOrNumber} returnId={booked.id} booked={booked} />;
  }
  if (kept && !isRefused(kept.entry) && !model.review.isSending.value) {
    return <KeptReturn context={context} model={model} kept={kept} />;
  }
  if (order.state === 'failed' && !order.value) {
    return <FailureScreen context={context} error={order.error} onRetry={() => void model.load()} />;
  }
  if (!order.value) {
    return (
      <Screen title={context.texts.t('title')}>
        <Skeleton kind="list" label={context.texts.t('loading')} />
      </Screen>
    );
  }
  if (!model.isChoosing.value) {
    return (
      <EarlierReturnsScreen
        context={context}
        order={order.value}
        onBegin={() => model.begin()}
        onRetry={() => void model.load()}
      />
    );
  }
  const { options, seenAt } = order.value;
  return <Wizard context={context} model={model} options={options} seenAt={seenAt} />;
}
