import type { Money } from '#core/money.ts';
import type { ReturnOptions } from './contract.ts';
import { type ReturnDraft, type Step, steps } from './returnDraft.ts';

/** How many questions a step asks: one for each chosen line, or one for all. */
export function questionCount(step: Step, draft: ReturnDraft, options: ReturnOptions): number {
  const isPerLine = step === 'reason' || (step === 'resolution' && !options.constraints.oneResolution);
  return isPerLine ? Math.max(1, draft.lines.length) : 1;
}

/** The first chosen line, from 0, whose answer a step still lacks; -1 when it lacks none. */
function firstUnanswered(step: Step, draft: ReturnDraft): number {
  if (step === 'items') return draft.lines.length === 0 ? 0 : -1;
  if (step === 'reason') return draft.lines.findIndex(({ reasonId }) => reasonId === undefined);
  if (step === 'resolution') return draft.lines.findIndex(({ resolutionId }) => resolutionId === undefined);
  return step === 'method' && draft.methodId === undefined ? 0 : -1;
}

/** Whether the question on the screen must be answered before going on; a reason never must. */
export function isAnswerMissing(draft: ReturnDraft): boolean {
  if (draft.step === 'resolution') return draft.lines[draft.item]?.resolutionId === undefined;
  return draft.step !== 'reason' && firstUnanswered(draft.step, draft) >= 0;
}

/** Goes on: to the step's next question, else the next step, or straight back to a review already reached. */
export function advance(draft: ReturnDraft, options: ReturnOptions): ReturnDraft {
  const answered = draft.step === 'reason' ? passReason(draft) : draft;
  if (draft.item + 1 < questionCount(draft.step, draft, options)) {
    return { ...answered, item: draft.item + 1 };
  }
  const later = steps.slice(steps.indexOf(draft.step) + 1);
  const step =
    (draft.hasReviewed ? later.find((each) => firstUnanswered(each, answered) >= 0) : later[0]) ?? 'review';
  return arriveAt(answered, options, step);
}

/** Not choosing a reason is an answer too. */
function passReason(draft: ReturnDraft): ReturnDraft {
  return {
    ...draft,
    lines: draft.lines.map((line, index) =>
      index === draft.item && line.reasonId === undefined ? { ...line, reasonId: null } : line,
    ),
  };
}

/** Goes to a step, to the first line it has no answer for; a step before it that lacks an answer comes first. */
export function arriveAt(draft: ReturnDraft, options: ReturnOptions, wanted: Step): ReturnDraft {
  const earlier = steps.slice(0, steps.indexOf(wanted));
  const step = earlier.find((each) => each !== 'reason' && firstUnanswered(each, draft) >= 0) ?? wanted;
  const unanswered = Math.max(0, firstUnanswered(step, draft));
  return {
    ...draft,
    step,
    item: Math.min(unanswered, questionCount(step, draft, options) - 1),
    hasReviewed: draft.hasReviewed || step === 'review',
  };
}

/** Goes back one question, keeping every answer; undefined at the very first. */
export function retreat(draft: ReturnDraft, options: ReturnOptions): ReturnDraft | undefined {
  if (draft.item > 0) return { ...draft, item: draft.item - 1 };
  const step = steps[steps.indexOf(draft.step) - 1];
  return step && { ...draft, step, item: questionCount(step, draft, options) - 1 };
}

/** The step a wrong field belongs to, by its JSON Pointer (RFC 6901). */
export function stepOfField(pointer: string): Step {
  if (pointer.includes('/methodId')) return 'method';
  if (pointer.includes('/resolutionId')) return 'resolution';
  return /\/(?:reasonId|note)/u.test(pointer) ? 'reason' : 'items';
}

/** How many items are chosen and what they cost; no price when currencies differ. */
export function totalOf(
  draft: ReturnDraft,
  options: ReturnOptions,
): { count: number; value: Money | undefined } {
  let count = 0;
  let value: Money | undefined;
  const currencies = new Set<string>();
  for (const { lineId, quantity } of draft.lines) {
    const price = options.lines.find((line) => line.lineId === lineId)?.unitPrice;
    count += quantity;
    if (!price) continue;
    currencies.add(price.currency);
    value = { amount: (value?.amount ?? 0) + price.amount * quantity, currency: price.currency };
  }
  return { count, value: currencies.size === 1 ? value : undefined };
}
