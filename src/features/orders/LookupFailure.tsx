import type { CounterbellError } from '#core/errors.ts';
import { Notice } from '#ui/Notice.tsx';
import { askRoute } from './askRoute.ts';
import type { LookupModel } from './LookupModel.ts';
import type { OrdersContext } from './OrdersContext.ts';

interface LookupFailureProps {
  readonly context: OrdersContext;
  readonly model: LookupModel;
}

const noMatch = {
  email: ['noMatchEmail', 'noMatchEmailText'],
  postalCode: ['noMatchPostalCode', 'noMatchPostalCodeText'],
  phone: ['noMatchPhone', 'noMatchPhoneText'],
} as const;

/** Why the search gave no order: nothing matches, too many tries, or the shop can't be reached; never one as another. */
export function LookupFailure({ context, model }: LookupFailureProps) {
  const error = model.failure.value;
  if (!error) return null;
  if (model.secondsLeft.value > 0) return <Pause context={context} model={model} />;
  // A bare 404 may be a wrong address of the shop's system: only the backend's own word is a 'no match'.
  return error.reason === 'no_match' ? (
    <NoMatch context={context} model={model} />
  ) : (
    <Trouble context={context} error={error} />
  );
}

function NoMatch({ context, model }: LookupFailureProps) {
  const { texts } = context;
  const [title, text] = noMatch[model.form.proof.value];
  return (
    <Notice tone="warning" icon="find" title={texts.t(title)} live="alert">
      <p>{texts.t(text)}</p>
      <AskLink context={context} label={texts.t('noMatchAsk')} />
    </Notice>
  );
}

function Pause({ context, model }: LookupFailureProps) {
  const { texts } = context;
  const seconds = model.secondsLeft.value;
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <Notice tone="warning" icon="clock" title={texts.t('pausedTitle')}>
      <p translate={false}>
        {texts.rich('pausedText', {
          time: (
            <span key="time" role="timer" class="code">
              {clock}
            </span>
          ),
        })}
      </p>
      <AskLink context={context} label={texts.t('askPerson')} />
    </Notice>
  );
}

function Trouble({ context, error }: { readonly context: OrdersContext; readonly error: CounterbellError }) {
  const { title, text, reference } = context.explain(error);
  return (
    <Notice tone="danger" title={title} live="alert">
      <p>{text}</p>
      {reference && <p>{reference}</p>}
      <AskLink context={context} label={context.texts.t('askPerson')} />
    </Notice>
  );
}

function AskLink({ context, label }: { readonly context: OrdersContext; readonly label: string }) {
  const ask = askRoute(context);
  if (!ask) return null;
  return (
    <button class="link" type="button" onClick={() => context.open(ask)}>
      {label}
    </button>
  );
}
