import { useEffect, useId, useState } from 'preact/hooks';
import { Button } from '#ui/Button.tsx';
import { Failure } from '#ui/Failure.tsx';
import { Screen } from '#ui/Screen.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { askRoute } from './askRoute.ts';
import { LookupForm } from './LookupForm.tsx';
import { createLookupModel, type LookupModel } from './LookupModel.ts';
import type { OrdersContext } from './OrdersContext.ts';

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
  const { texts } = context;
  const [model] = useState(() => createLookupModel(context, number));
  const [isHelping, setHelping] = useState(false);
  const formId = useId();
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

  const info = model.info.value;
  const isReady = info.value !== undefined;
  return (
    <Screen
      title={texts.t('track')}
      ground="plain"
      foot={
        isReady && (
          <>
            <SubmitButton model={model} context={context} formId={formId} />
            <Button variant="text" wide aria-expanded={isHelping} onClick={() => setHelping(!isHelping)}>
              {texts.t('cantFind')}
            </Button>
          </>
        )
      }
    >
      {isReady && (
        <LookupForm
          id={formId}
          context={context}
          model={model}
          hasEnded={hasEnded === true}
          isHelping={isHelping}
          onSubmit={() => void submit()}
        />
      )}
      {!isReady && info.state === 'loading' && <Skeleton kind="form" label={texts.t('track')} />}
      {!isReady && info.state === 'failed' && <InfoFailure context={context} model={model} />}
    </Screen>
  );
}

interface PartProps {
  readonly model: LookupModel;
  readonly context: OrdersContext;
}

function SubmitButton({ model, context: { texts }, formId }: PartProps & { readonly formId: string }) {
  return (
    <Button
      variant="primary"
      wide
      type="submit"
      form={formId}
      busy={model.isBusy.value ? texts.t('looking') : undefined}
      disabled={model.secondsLeft.value > 0}
    >
      {texts.t('showOrder')}
    </Button>
  );
}

function InfoFailure({ model, context }: PartProps) {
  const state = model.info.value;
  if (state.state !== 'failed') return null;
  const { title, text, canRetry, reference } = context.explain(state.error);
  const { texts } = context;
  const ask = askRoute(context);
  return (
    <Failure
      title={title}
      text={text}
      reference={reference}
      retry={canRetry ? { label: texts.t('retry'), onRetry: () => void model.load() } : undefined}
      ask={ask ? { label: texts.t('askPerson'), onAsk: () => context.open(ask) } : undefined}
    />
  );
}
