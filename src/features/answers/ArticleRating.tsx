import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useUniqueId } from '#ui/useUniqueId.ts';
import type { AnswersContext } from './AnswersContext.ts';
import type { RatingModel } from './RatingModel.ts';

interface ArticleRatingProps {
  readonly context: AnswersContext;
  readonly model: RatingModel;
}

/** Asks whether the article helped, and after a 'no' what was missing. */
export function ArticleRating({ context, model }: ArticleRatingProps) {
  const { texts } = context;
  const step = model.step.value.name;
  const thanks = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The button that had the focus is gone.
    if (step === 'sent') thanks.current?.focus();
  }, [step]);
  if (step === 'rated') return <p class="fine">{texts.t('rated')}</p>;
  if (step === 'sent') {
    return (
      <div ref={thanks} tabIndex={-1}>
        <Notice tone="success" live="status">
          <p>{texts.t(model.isHelpful.value ? 'thanksYes' : 'thanksNo')}</p>
        </Notice>
      </div>
    );
  }
  if (step === 'kept') {
    return (
      <Notice icon={context.isOffline.value ? 'offline' : 'clock'} live="status" title={texts.t('keptTitle')}>
        <p>{texts.t('keptText')}</p>
        <button class="link" type="button" onClick={() => void model.takeBack()}>
          {texts.t('takeBack')}
        </button>
      </Notice>
    );
  }
  return <RatingQuestion context={context} model={model} />;
}

function RatingQuestion({ context, model }: ArticleRatingProps) {
  const { texts } = context;
  const id = useUniqueId();
  const isHelpful = model.isHelpful.value;
  const isSending = model.step.value.name === 'sending';
  return (
    <div class="rating">
      <fieldset class="helpful" aria-labelledby={id}>
        <strong id={id}>{texts.t('helpful')}</strong>
        <Button
          size="small"
          icon="up"
          aria-pressed={isHelpful === true}
          busy={isSending && isHelpful ? texts.t('sending') : undefined}
          onClick={() => model.answer(true)}
        >
          {texts.t('yes')}
        </Button>
        <Button
          size="small"
          icon="downv"
          aria-pressed={isHelpful === false}
          disabled={isSending}
          onClick={() => model.answer(false)}
        >
          {texts.t('no')}
        </Button>
      </fieldset>
      {isHelpful === false && <MissingForm context={context} model={model} />}
      {isHelpful === true && <RatingFailure context={context} model={model} />}
    </div>
  );
}

function MissingForm({ context, model }: ArticleRatingProps) {
  const { texts } = context;
  const isSending = model.step.value.name === 'sending';
  return (
    <form
      class="missing"
      onSubmit={(event) => {
        event.preventDefault();
        void model.send();
      }}
    >
      <Field
        kind="area"
        name="missing"
        label={texts.t('missing')}
        optional={texts.t('optional')}
        hint={texts.t('missingHint')}
        maxLength={2000}
        value={model.comment.value}
        onInput={model.type}
      />
      <RatingFailure context={context} model={model} />
      <Button type="submit" variant="primary" busy={isSending ? texts.t('sending') : undefined}>
        {texts.t(model.step.value.name === 'failed' ? 'retry' : 'send')}
      </Button>
    </form>
  );
}

function RatingFailure({ context, model }: ArticleRatingProps) {
  const step = model.step.value;
  if (step.name !== 'failed') return null;
  const { title, text } = context.explain(step.error);
  return (
    <Notice tone="danger" live="alert" title={title}>
      <p>{text}</p>
      {model.isHelpful.value && (
        <button class="link" type="button" onClick={() => void model.send()}>
          {context.texts.t('retry')}
        </button>
      )}
    </Notice>
  );
}
