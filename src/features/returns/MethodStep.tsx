import { Choice, ChoiceGroup } from '#ui/Choice.tsx';
import { Notice } from '#ui/Notice.tsx';
import { StepLede } from './StepLede.tsx';
import type { StepProps } from './StepProps.ts';

/** Step 4: how the parcel travels back, and what that costs. */
export function MethodStep({ context, model, options, draft, takesFocus, errorId }: StepProps) {
  const { t } = context.texts;
  return (
    <>
      <StepLede title={t('methodTitle')} takesFocus={takesFocus} />
      {options.methods.length === 0 && (
        <Notice tone="warning" title={t('noMethodTitle')}>
          {t('noMethodText')}
        </Notice>
      )}
      <ChoiceGroup legend={t('methodTitle')} legendHidden variant="cards" errorId={errorId}>
        {options.methods.map(({ id, label, detail, fee }) => (
          <Choice
            key={id}
            kind="radio"
            name="method"
            value={id}
            checked={draft.methodId === id}
            onChange={() => model.chooseMethod(id)}
            title={label}
            subtitle={detail}
            price={fee.amount === 0 ? t('free') : context.format.money(fee)}
          />
        ))}
      </ChoiceGroup>
    </>
  );
}
