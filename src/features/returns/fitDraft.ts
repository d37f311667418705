import type { ReturnOptions } from './contract.ts';
import { type ReturnDraft, settle } from './returnDraft.ts';
import { arriveAt, questionCount } from './returnSteps.ts';

/** A draft as it can go on, and what it lost. */
export interface FittedDraft {
  draft: ReturnDraft;
  /** Ids of the lines that can no longer come back. */
  dropped: string[];
  /** True when fewer of a line can come back than were chosen. */
  isReduced: boolean;
}

/** Fits a kept draft to what can come back now. */
export function fitDraft(draft: ReturnDraft, options: ReturnOptions): FittedDraft {
  const most = new Map(options.lines.map((line) => [line.lineId, line.returnable]));
  const kept = draft.lines.filter(({ lineId }) => (most.get(lineId) ?? 0) > 0);
  const lines = kept.map((line) => ({
    ...line,
    quantity: Math.min(line.quantity, most.get(line.lineId) ?? 1),
  }));
  const dropped = draft.lines.filter((line) => !kept.includes(line)).map(({ lineId }) => lineId);
  const isReduced = lines.some((line, index) => line.quantity !== kept[index]?.quantity);
  const fitted = settle({ ...draft, lines, hasReviewed: draft.hasReviewed && lines.length > 0 }, options);
  // What changed under the shopper is looked at again, from the first question.
  if (dropped.length > 0 || isReduced) {
    return { draft: { ...fitted, step: 'items', item: 0 }, dropped, isReduced };
  }
  return { draft: returnTo(fitted, options), dropped, isReduced };
}

/** The question the draft was left at, or the first before it that lacks an answer. */
function returnTo(draft: ReturnDraft, options: ReturnOptions): ReturnDraft {
  const at = arriveAt(draft, options, draft.step);
  const last = questionCount(at.step, draft, options) - 1;
  return at.step === draft.step ? { ...at, item: Math.min(draft.item, last) } : at;
}
