import { Button } from '#ui/Button.tsx';
import { Choice, ChoiceGroup } from '#ui/Choice.tsx';
import { Notice } from '#ui/Notice.tsx';
import { allowedResolutions } from './returnDraft.ts';
import { questionCount } from './returnSteps.ts';
import { StepLede } from './StepLede.tsx';
import type { StepProps } from './StepProps.ts';

/** Step 3: what the shopper gets, for each line, or for all where the backend can do one only. */
export function ResolutionStep({ context, model, options, draft, takesFocus, errorId }: StepProps) {
  const { t } = context.texts;
  const line = draft.lines[draft.item];
  if (!line) return null;
  const { lineId, resolutionId } = line;
  const total = questionCount('resolution', draft, options);
  const product = options.lines.find((each) => each.lineId === lineId)?.title ?? '';
  const title = total > 1 ? t('resolutionTitleOf', { title: product }) : t('resolutionTitle');
  const isForAll = total === 1 && draft.lines.length > 1;
  const allowed = allowedResolutions(draft, options, lineId);
  return (
    <>
      <StepLede
        title={title}
        text={total > 1 ? t('itemOf', { item: draft.item + 1, total }) : isForAll && t('oneResolutionHint')}
        takesFocus={takesFocus}
      />
      {allowed.length === 0 && (
        <Notice tone="warning" title={t('noResolutionTitle')}>
          <p>{t('noResolutionText')}</p>
          <div class="notice-buttons">
            <Button size="small" onClick={() => model.goTo('items')}>
              {t('changeItems')}
            </Button>
          </div>
        </Notice>
      )}
      <ChoiceGroup legend={title} legendHidden variant="cards" errorId={errorId}>
        {allowed.map(({ id, label, detail, promise }) => (
          <Choice
            key={id}
            kind="radio"
            name={`resolution-${lineId}`}
            value={id}
            checked={resolutionId === id}
            onChange={() => model.chooseResolution(lineId, id)}
            title={label}
            subtitle={detail}
            footnote={promise}
          />
        ))}
      </ChoiceGroup>
    </>
  );
}
