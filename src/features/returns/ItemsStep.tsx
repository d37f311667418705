import { Choice, ChoiceGroup } from '#ui/Choice.tsx';
import { Code } from '#ui/Code.tsx';
import { Stepper } from '#ui/Stepper.tsx';
import { Thumb } from '#ui/Thumb.tsx';
import type { ReturnableLine, ReturnOptions } from './contract.ts';
import { ineligibleWords } from './ineligibleWords.ts';
import { StepLede } from './StepLede.tsx';
import type { StepProps } from './StepProps.ts';

/** Step 1: which of the order's lines go back, how many of each, and why the others cannot. */
export function ItemsStep(props: StepProps) {
  const { context, options, takesFocus } = props;
  const { t, rich } = context.texts;
  const number = <Code>{options.orderNumber}</Code>;
  const isNone = options.lines.every(({ returnable }) => returnable === 0);
  const until = sharedUntil(options);
  const text = isNone
    ? t('nothingText')
    : until
      ? rich('itemsFromUntil', { number, date: context.format.date(until) })
      : rich('itemsFrom', { number });
  return (
    <>
      <StepLede title={t(isNone ? 'nothingTitle' : 'itemsTitle')} text={text} takesFocus={takesFocus} />
      <ChoiceGroup legend={t('itemsTitle')} legendHidden>
        {options.lines.map((line) => (
          <LineChoice key={line.lineId} {...props} line={line} saysUntil={!until} />
        ))}
      </ChoiceGroup>
      {options.policy && (
        <p class="fine policy" dir="auto">
          {options.policy}
        </p>
      )}
    </>
  );
}

/** The one last day that goes for every line that can come back. */
function sharedUntil({ lines }: ReturnOptions): string | undefined {
  const days = new Set(lines.filter(({ returnable }) => returnable > 0).map(({ until }) => until));
  const [day] = days;
  return days.size === 1 ? day : undefined;
}

interface LineChoiceProps extends StepProps {
  readonly line: ReturnableLine;
  readonly saysUntil: boolean;
}

function LineChoice({ context, model, draft, line, saysUntil }: LineChoiceProps) {
  const { t } = context.texts;
  const chosen = draft.lines.find(({ lineId }) => lineId === line.lineId);
  const until =
    saysUntil && line.until ? t('lineUntil', { date: context.format.date(line.until) }) : undefined;
  return (
    <div>
      <Choice
        kind="checkbox"
        name="lines"
        value={line.lineId}
        checked={chosen !== undefined}
        onChange={() => model.toggle(line.lineId)}
        thumb={<Thumb src={line.imageUrl} alt="" />}
        title={line.title}
        subtitle={line.variant || until ? <Lines lines={[line.variant, until]} /> : undefined}
        disabled={line.returnable === 0}
        reason={ineligibleWords(context, line)}
      />
      {chosen && line.returnable > 1 && (
        <div class="qty">
          <span aria-hidden="true">{t('quantity', { count: chosen.quantity, most: line.returnable })}</span>
          <Stepper
            label={t('quantityOf', { title: line.title })}
            value={chosen.quantity}
            min={1}
            max={line.returnable}
            onChange={(quantity) => model.setQuantity(line.lineId, quantity)}
            decreaseLabel={t('fewer')}
            increaseLabel={t('more')}
          />
        </div>
      )}
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly (string | undefined)[] }) {
  return lines.map(
    (line) =>
      line && (
        <span key={line} class="line">
          {line}
        </span>
      ),
  );
}
