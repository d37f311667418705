import { AskNotice } from './AskNotice.tsx';
import type { LookupModel } from './LookupModel.ts';
import type { OrdersContext } from './OrdersContext.ts';

interface LookupFailureProps {
  readonly context: OrdersContext;
  readonly model: LookupModel;
}

const noMatch = { email: 'noMatchEmail', postalCode: 'noMatchPostalCode', phone: 'noMatchPhone' } as const;

/** Why the search gave no order: nothing matches, too many tries, or the shop can't be reached; never one as another. */
export function LookupFailure({ context, model }: LookupFailureProps) {
  const { t } = context.texts;
  const error = model.failure.value;
  if (!error) return null;
  if (model.secondsLeft.value > 0) return <Pause context={context} model={model} />;
  // A bare 404 may be a wrong address of the shop's system: only the backend's own word is a 'no match'.
  if (error.reason === 'no_match') {
    const title = noMatch[model.form.proof.value];
    return (
      <AskNotice
        context={context}
        tone="warning"
        icon="find"
        title={t(title)}
        live="alert"
        label="noMatchAsk"
      >
        <p>{t(`${title}Text`)}</p>
      </AskNotice>
    );
  }
  const { title, text, reference } = context.explain(error);
  return (
    <AskNotice context={context} tone="danger" title={title} live="alert">
      <p>{text}</p>
      {reference && <p>{reference}</p>}
    </AskNotice>
  );
}

function Pause({ context, model }: LookupFailureProps) {
  const { texts } = context;
  const seconds = model.secondsLeft.value;
  const time = (
    <span key="time" role="timer" class="code">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  );
  return (
    <AskNotice context={context} tone="warning" icon="clock" title={texts.t('pausedTitle')}>
      <p translate={false}>{texts.rich('pausedText', { time })}</p>
    </AskNotice>
  );
}
