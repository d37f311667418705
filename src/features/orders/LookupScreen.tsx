import { useEffect, useState } from 'preact/hooks';
import { useLate } from '#core/useLate.ts';
import { Button } from '#ui/Button.tsx';
import { Screen } from '#ui/Screen.tsx';
import { useUniqueId } from '#ui/useUniqueId.ts';
import { LookupForm } from './LookupForm.tsx';
import { createLookupModel } from './LookupModel.ts';
import { loadOrderView } from './loadOrderView.ts';
import type { OrdersContext } from './OrdersContext.ts';
import { WaitingFor } from './WaitingFor.tsx';

interface LookupScreenProps {
  readonly context: OrdersContext;
  /** An order number to start with. */
  readonly number?: string | undefined;
  /** Set when the shopper is here because the access to this order has ended. */
  readonly hasEnded?: boolean | undefined;
  /** The feature to go on to with the order, instead of the order's own screen. */
  readonly next?: string | undefined;
}

/** Where a guest shows that an order is theirs. */
export function LookupScreen({ context, number = '', hasEnded, next }: LookupScreenProps) {
  const { t } = context.texts;
  const [model] = useState(() => createLookupModel(context, number));
  const [isHelping, setHelping] = useState(false);
  const formId = useUniqueId();
  useLate(loadOrderView);
  useEffect(() => {
    void model.start();
    return model.dispose;
  }, [model]);

  async function submit() {
    const order = await model.submit();
    if (!order) return;
    context.track('order_found');
    const feature = next !== undefined && context.has(next) ? next : 'orders';
    context.open(`${feature}/${encodeURIComponent(order.id)}`, { replace: true });
  }

  const isReady = model.info.value.value !== undefined;
  const foot = (
    <>
      <Button
        variant="primary"
        wide
        type="submit"
        form={formId}
        busy={model.isBusy.value ? t('looking') : undefined}
        disabled={model.secondsLeft.value > 0}
      >
        {t('showOrder')}
      </Button>
      <Button variant="text" wide aria-expanded={isHelping} onClick={() => setHelping(!isHelping)}>
        {t('cantFind')}
      </Button>
    </>
  );
  return (
    <Screen title={t('track')} ground="plain" foot={isReady && foot}>
      <WaitingFor
        context={context}
        remote={model.info.value}
        kind="form"
        label={t('track')}
        onRetry={model.load}
      />
      {isReady && (
        <LookupForm
          id={formId}
          context={context}
          model={model}
          hasEnded={hasEnded}
          isHelping={isHelping}
          onSubmit={() => void submit()}
        />
      )}
    </Screen>
  );
}
