import { Choice, ChoiceGroup } from '#ui/Choice.tsx';
import { Field } from '#ui/Field.tsx';
import { StepLede } from './StepLede.tsx';
import type { StepProps } from './StepProps.ts';

/** The longest note the contract takes. */
const noteLength = 1000;

/** Step 2: why one line goes back. Nobody has to say: in the EU a withdrawal needs no reason. */
export function ReasonStep({ context, model, options, draft, takesFocus }: StepProps) {
  const { t } = context.texts;
  const line = draft.lines[draft.item];
  if (!line) return null;
  const { lineId, reasonId, note = '' } = line;
  const title = options.lines.find((each) => each.lineId === lineId)?.title ?? '';
  const total = draft.lines.length;
  const heading = t('reasonTitle', { title });
  const choices = [...options.reasons, { id: null, label: t('ratherNotSay') }];
  return (
    <>
      <StepLede
        title={heading}
        text={total > 1 ? t('reasonTextOf', { item: draft.item + 1, total }) : t('reasonText')}
        takesFocus={takesFocus}
      />
      <ChoiceGroup legend={heading} legendHidden>
        {choices.map(({ id, label }) => (
          <Choice
            key={id}
            kind="radio"
            name={`reason-${lineId}`}
            value={id ?? ''}
            checked={reasonId === id}
            onChange={() => model.explain(lineId, { reasonId: id })}
            title={label}
          />
        ))}
      </ChoiceGroup>
      <Field
        name="note"
        kind="area"
        label={t('noteLabel')}
        optional={t('optional')}
        hint={options.reasons.find(({ id }) => id === reasonId)?.note}
        value={note}
        maxLength={noteLength}
        onInput={(words) => model.explain(lineId, { note: words })}
      />
    </>
  );
}
