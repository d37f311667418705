import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Rows } from '#ui/Rows.tsx';
import { QuoteView } from './QuoteView.tsx';
import { ReviewNotices } from './ReviewNotices.tsx';
import { reviewRows } from './reviewRows.ts';
import { StepLede } from './StepLede.tsx';
import type { StepProps } from './StepProps.ts';

/** Step 5: everything once more, each with its way back, and what it comes to. */
export function ReviewStep(props: StepProps) {
  const { context, model, options, draft, takesFocus } = props;
  const { t } = context.texts;
  useEffect(() => void model.review.arrive(), [model]);
  return (
    <>
      <StepLede title={t('reviewTitle')} takesFocus={takesFocus} />
      <ReviewNotices {...props} />
      <Card>
        <Rows>
          {reviewRows(context, options, draft).map(({ step, label, values, changeLabel }) => (
            <ReviewRow key={step} label={t(label)} values={values}>
              <Button
                variant="text"
                size="small"
                class="edge"
                aria-label={t(changeLabel)}
                onClick={() => model.goTo(step)}
              >
                {t('change')}
              </Button>
            </ReviewRow>
          ))}
        </Rows>
      </Card>
      <QuoteView context={context} review={model.review} orderNumber={options.orderNumber} />
    </>
  );
}

interface ReviewRowProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly children: ComponentChildren;
}

function ReviewRow({ label, values, children }: ReviewRowProps) {
  return (
    <div class="review-row">
      <div>
        <span>{label}</span>
        {values.map((value) => (
          <strong key={value}>
            <bdi>{value}</bdi>
          </strong>
        ))}
      </div>
      {children}
    </div>
  );
}
