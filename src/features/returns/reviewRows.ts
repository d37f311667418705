import type { ReturnOptions } from './contract.ts';
import type { ReturnsContext, ReturnsKey } from './ReturnsContext.ts';
import type { DraftLine, ReturnDraft, Step } from './returnDraft.ts';

interface ReviewRow {
  readonly step: Step;
  readonly label: ReturnsKey;
  readonly values: readonly string[];
  readonly changeLabel: ReturnsKey;
}

/** What was chosen, in words, by the step it was chosen in. */
export function reviewRows(context: ReturnsContext, options: ReturnOptions, draft: ReturnDraft): ReviewRow[] {
  const { t } = context.texts;
  const titleOf = ({ lineId }: DraftLine) =>
    options.lines.find((line) => line.lineId === lineId)?.title ?? lineId;
  const answers = (answerOf: (line: DraftLine) => string) => {
    const all = draft.lines.map(answerOf);
    if (new Set(all).size === 1) return all.slice(0, 1);
    return draft.lines.map((line) => t('lineAnswer', { title: titleOf(line), answer: answerOf(line) }));
  };
  const reasonOf = ({ reasonId }: DraftLine) =>
    options.reasons.find(({ id }) => id === reasonId)?.label ?? t('ratherNotSay');
  const resolutionOf = ({ resolutionId }: DraftLine) =>
    options.resolutions.find(({ id }) => id === resolutionId)?.label ?? '';
  const method = options.methods.find(({ id }) => id === draft.methodId)?.label ?? '';
  return [
    {
      step: 'items',
      label: 'reviewItems',
      changeLabel: 'changeItemsLabel',
      values: draft.lines.map(({ lineId, quantity }) => {
        const { title = lineId, variant } = options.lines.find((line) => line.lineId === lineId) ?? {};
        return itemWords(context, { title, variant, quantity });
      }),
    },
    { step: 'reason', label: 'reviewReason', changeLabel: 'changeReasonLabel', values: answers(reasonOf) },
    {
      step: 'resolution',
      label: 'reviewResolution',
      changeLabel: 'changeResolutionLabel',
      values: answers(resolutionOf),
    },
    { step: 'method', label: 'reviewMethod', changeLabel: 'changeMethodLabel', values: [method] },
  ];
}

/** A line in one phrase: '2 × Cardholder Sluis, olive'. */
export function itemWords(
  { texts }: ReturnsContext,
  { title, variant, quantity }: { title: string; variant?: string | undefined; quantity: number },
): string {
  if (quantity > 1) {
    return variant
      ? texts.t('lineManyVariant', { count: quantity, title, variant })
      : texts.t('lineMany', { count: quantity, title });
  }
  return variant ? texts.t('lineVariant', { title, variant }) : title;
}
