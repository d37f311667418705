import { useRef } from 'preact/hooks';
import { CheckField } from '#ui/Choice.tsx';
import { ErrorSummary } from '#ui/ErrorSummary.tsx';
import { Lede } from '#ui/Lede.tsx';
import { Notice } from '#ui/Notice.tsx';
import { LookupFailure } from './LookupFailure.tsx';
import { LookupHelp } from './LookupHelp.tsx';
import { NumberField, ProofInput, ProofSwitch } from './LookupInputs.tsx';
import type { LookupModel } from './LookupModel.ts';
import type { OrdersContext } from './OrdersContext.ts';

interface LookupFormProps {
  readonly id: string;
  readonly context: OrdersContext;
  readonly model: LookupModel;
  readonly hasEnded: boolean;
  readonly isHelping: boolean;
  readonly onSubmit: () => void;
}

/** The number, what proves the order theirs, and whether to remember it. */
export function LookupForm({ id, context, model, hasEnded, isHelping, onSubmit }: LookupFormProps) {
  const { texts } = context;
  const { form } = model;
  const element = useRef<HTMLFormElement>(null);
  const errors = [...form.errors.value].map(([field, text]) => ({ field, text }));
  const focus = (field: string | undefined) =>
    element.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();

  function submit(event: SubmitEvent) {
    event.preventDefault();
    onSubmit();
    // Errors are known at once: what is wrong is found before anything is sent.
    focus([...form.errors.value.keys()][0]);
  }

  return (
    <>
      <Lede
        title={texts.t('lookupTitle')}
        text={texts.t(form.proof.value === 'email' ? 'lookupWhyEmail' : 'lookupWhyOther')}
      />
      <form id={id} class="form" ref={element} noValidate onSubmit={submit}>
        {hasEnded && <Notice icon="shield">{texts.t('lookupEnded')}</Notice>}
        {errors.length > 0 && (
          <ErrorSummary
            title={texts.t(errors.length === 1 ? 'checkOne' : 'checkBoth')}
            errors={errors}
            onPick={focus}
          />
        )}
        <LookupFailure context={context} model={model} />
        {isHelping && <LookupHelp context={context} />}
        <NumberField form={form} texts={texts} />
        <ProofInput form={form} texts={texts} />
        <ProofSwitch form={form} texts={texts} />
        <CheckField
          label={texts.t('remember')}
          hint={texts.t('rememberHint')}
          checked={form.remember.value}
          onChange={form.setRemember}
        />
      </form>
    </>
  );
}
