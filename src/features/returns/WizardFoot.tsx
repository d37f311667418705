import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { ReturnsKey } from './ReturnsContext.ts';
import { ReviewFoot } from './ReviewFoot.tsx';
import type { Step } from './returnDraft.ts';
import { totalOf } from './returnSteps.ts';
import { askPerson } from './routes.ts';
import type { StepProps } from './StepProps.ts';

const missingWords: Readonly<Partial<Record<Step, ReturnsKey>>> = {
  items: 'chooseItem',
  resolution: 'chooseResolution',
  method: 'chooseMethod',
};

/** What is chosen so far, what is still missing, and Continue; nothing to continue with becomes a person to ask. */
export function WizardFoot(props: StepProps) {
  const { context, model, options, draft, errorId } = props;
  const { t } = context.texts;
  if (draft.step === 'review') return <ReviewFoot {...props} />;
  const isDeadEnd =
    (draft.step === 'items' && options.lines.every(({ returnable }) => returnable === 0)) ||
    (draft.step === 'method' && options.methods.length === 0);
  if (isDeadEnd) {
    const ask = askPerson(context, options.orderNumber);
    return (
      ask && (
        <Button variant="primary" wide icon="chat" onClick={ask.onAsk}>
          {ask.label}
        </Button>
      )
    );
  }
  const missing = errorId && missingWords[draft.step];
  const total = draft.step === 'items' && draft.lines.length > 0 ? totalOf(draft, options) : undefined;
  return (
    <>
      {missing && (
        <p class="error" id={errorId} role="alert">
          <Icon name="alert" />
          <span>{t(missing)}</span>
        </p>
      )}
      {total && (
        <div class="sum" role="status">
          <span>{t('itemCount', { count: total.count })}</span>
          {total.value && <strong translate={false}>{context.format.money(total.value)}</strong>}
        </div>
      )}
      <Button
        variant="primary"
        wide={!total}
        onClick={({ currentTarget }) => {
          model.proceed();
          if (model.isMissing.peek()) focusChoices(currentTarget);
        }}
      >
        {t('continue')}
      </Button>
    </>
  );
}

/** To the first choice that can be made, as the answer is missing there. */
function focusChoices(button: HTMLElement) {
  button.closest('.screen')?.querySelector<HTMLElement>('.choice > input:enabled')?.focus();
}
