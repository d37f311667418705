import { useEffect, useState } from 'preact/hooks';
import { Screen } from '#ui/Screen.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { EarlierReturnsScreen } from './EarlierReturnsScreen.tsx';
import { FailureScreen } from './FailureScreen.tsx';
import { ReturnModel } from './ReturnModel.ts';
import { ReturnStatusScreen } from './ReturnStatusScreen.tsx';
import type { ReturnsContext } from './ReturnsContext.ts';
import { Wizard } from './Wizard.tsx';

interface OrderReturnScreenProps {
  readonly context: ReturnsContext;
  readonly idOrNumber: string;
}

/** One order: its earlier returns, else the questions of a new one, and that one once it is made. */
export function OrderReturnScreen({ context, idOrNumber }: OrderReturnScreenProps) {
  const [model] = useState(() => new ReturnModel(context, idOrNumber));
  useEffect(() => {
    void model.load();
    return () => model.dispose();
  }, [model]);
  const booked = model.review.booked.value;
  const order = model.order.current.value;
  if (booked) {
    return (
      <ReturnStatusScreen context={context} idOrNumber={idOrNumber} returnId={booked.id} booked={booked} />
    );
  }
  if (order.state === 'failed') {
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
    return <EarlierReturnsScreen context={context} order={order.value} onBegin={() => model.begin()} />;
  }
  return <Wizard context={context} model={model} options={order.value.options} />;
}
