import { useRef } from 'preact/hooks';
import { CheckField } from '#ui/Choice.tsx';
import { ErrorSummary } from '#ui/ErrorSummary.tsx';
import { Lede } from '#ui/Lede.tsx';
import { Notice } from '#ui/Notice.tsx';
import { AskNotice } from './AskNotice.tsx';
import { LookupFailure } from './LookupFailure.tsx';
import { LookupInputs } from './LookupInputs.tsx';
import type { LookupModel } from './LookupModel.ts';
import type { OrdersContext } from './OrdersContext.ts';

interface LookupFormProps {
  readonly id: string;
  readonly context: OrdersContext;
  readonly model: LookupModel;
  readonly hasEnded: boolean | undefined;
  readonly isHelping: boolean;
  readonly onSubmit: () => void;
}

/** The number, what proves the order theirs, and whether to remember it. */
export function LookupForm({ id, context, model, hasEnded, isHelping, onSubmit }: LookupFormProps) {
  const { texts } = context;
  const { t } = texts;
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
        title={t('lookupTitle')}
        text={t(form.proof.value === 'email' ? 'lookupWhyEmail' : 'lookupWhyOther')}
      />
      <form id={id} class="form" ref={element} noValidate onSubmit={submit}>
        {hasEnded && <Notice icon="shield">{t('lookupEnded')}</Notice>}
        {errors.length > 0 && (
          <ErrorSummary
            title={t(errors.length === 1 ? 'checkOne' : 'checkBoth')}
            errors={errors}
            onPick={focus}
          />
        )}
        <LookupFailure context={context} model={model} />
        {isHelping && (
          <AskNotice
            context={context}
            tone="info"
            title={t('cantFindTitle')}
            live="status"
            label="cantFindAsk"
          >
            <p>{t('cantFindText')}</p>
          </AskNotice>
        )}
        <LookupInputs form={form} texts={texts} />
        {form.canRemember.value && (
          <CheckField
            label={t('remember')}
            hint={t('rememberHint')}
            checked={form.remember.value}
            onChange={form.setRemember}
          />
        )}
      </form>
    </>
  );
}
