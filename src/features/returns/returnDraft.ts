import * as v from 'valibot';
import { IdSchema } from '#core/operation.ts';
import type { ReturnChoice, ReturnOptions } from './contract.ts';

/** The questions of a return, in order. */
export const steps = ['items', 'reason', 'resolution', 'method', 'review'] as const;
export type Step = (typeof steps)[number];

const DraftLineSchema = v.object({
  lineId: IdSchema,
  quantity: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Absent until asked; null when the shopper would rather not say. */
  reasonId: v.optional(v.nullable(IdSchema)),
  note: v.optional(v.string()),
  resolutionId: v.optional(IdSchema),
});
export type DraftLine = v.InferOutput<typeof DraftLineSchema>;

/** All that the shopper chose for one order, as this device keeps it. */
export const ReturnDraftSchema = v.object({
  step: v.picklist(steps),
  /** Which of the chosen lines the step asks about, from 0. */
  item: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** True once the review was reached: after a change the shopper goes straight back to it. */
  hasReviewed: v.boolean(),
  lines: v.array(DraftLineSchema),
  methodId: v.optional(IdSchema),
  /** Under what it was sent before it was taken back, where that may have arrived: under the same, it can’t be made twice. */
  key: v.optional(v.string()),
});
export type ReturnDraft = v.InferOutput<typeof ReturnDraftSchema>;

/** Nothing chosen yet. */
export const emptyDraft: ReturnDraft = { step: 'items', item: 0, hasReviewed: false, lines: [] };

/** Takes a line in with one of it, or out. The order of the lines stays that of the order. */
export function toggleLine(draft: ReturnDraft, options: ReturnOptions, lineId: string): ReturnDraft {
  const isChosen = draft.lines.some((line) => line.lineId === lineId);
  const chosen = isChosen
    ? draft.lines.filter((line) => line.lineId !== lineId)
    : [...draft.lines, { lineId, quantity: 1 }];
  const lines = options.lines.flatMap(({ lineId: id }) => chosen.filter((line) => line.lineId === id));
  return settle({ ...draft, lines }, options);
}

/** Alters one chosen line. */
export function changeLine(draft: ReturnDraft, lineId: string, change: Partial<DraftLine>): ReturnDraft {
  return {
    ...draft,
    lines: draft.lines.map((line) => (line.lineId === lineId ? { ...line, ...change } : line)),
  };
}

/** Sets how many of a line go back, between 1 and what is returnable. */
export function setQuantity(
  draft: ReturnDraft,
  options: ReturnOptions,
  lineId: string,
  quantity: number,
): ReturnDraft {
  const most = options.lines.find((line) => line.lineId === lineId)?.returnable ?? 1;
  return changeLine(draft, lineId, { quantity: Math.max(1, Math.min(quantity, most)) });
}

/** Sets what the shopper gets for a line; for all lines where the backend can do one resolution only. */
export function setResolution(
  draft: ReturnDraft,
  options: ReturnOptions,
  lineId: string,
  resolutionId: string,
): ReturnDraft {
  if (!options.constraints.oneResolution) return changeLine(draft, lineId, { resolutionId });
  return { ...draft, lines: draft.lines.map((line) => ({ ...line, resolutionId })) };
}

/** The resolutions that can be chosen for a line; those that all chosen lines allow where only one is possible. */
export function allowedResolutions(draft: ReturnDraft, options: ReturnOptions, lineId: string) {
  const asked = options.constraints.oneResolution ? draft.lines.map((line) => line.lineId) : [lineId];
  const allowed = options.lines.filter((line) => asked.includes(line.lineId));
  return options.resolutions.filter(({ id }) => allowed.every(({ resolutions }) => resolutions.includes(id)));
}

/** Fills in what leaves no choice and drops answers that are no longer on offer. */
export function settle(draft: ReturnDraft, options: ReturnOptions): ReturnDraft {
  const methods = options.methods.map(({ id }) => id);
  const reasons = options.reasons.map(({ id }) => id);
  return {
    ...draft,
    methodId: onlyOf(methods, draft.methodId),
    lines: draft.lines.map((line) => ({
      ...line,
      resolutionId: onlyOf(
        allowedResolutions(draft, options, line.lineId).map(({ id }) => id),
        line.resolutionId,
      ),
      reasonId: line.reasonId && !reasons.includes(line.reasonId) ? undefined : line.reasonId,
    })),
  };
}

function onlyOf(ids: readonly string[], chosen: string | undefined): string | undefined {
  if (ids.length === 1) return ids[0];
  return chosen !== undefined && ids.includes(chosen) ? chosen : undefined;
}

/** The draft as the backend takes it; undefined while an answer is missing. */
export function choiceOf(draft: ReturnDraft): ReturnChoice | undefined {
  const { methodId } = draft;
  const lines = draft.lines.flatMap(({ lineId, quantity, reasonId, note, resolutionId }) => {
    if (resolutionId === undefined) return [];
    const words = note && withoutControls(note).trim();
    return [{ lineId, quantity, resolutionId, ...(reasonId && { reasonId }), ...(words && { note: words }) }];
  });
  if (methodId === undefined || lines.length === 0 || lines.length < draft.lines.length) return undefined;
  return { lines, methodId };
}

/** A choice that was made before, to be looked over and changed. */
export function draftOf({ lines, methodId }: ReturnChoice): ReturnDraft {
  const answered = lines.map((line) => ({ ...line, reasonId: line.reasonId ?? null }));
  return { step: 'review', item: 0, hasReviewed: true, lines: answered, methodId };
}

/** The contract takes tabs and line breaks only; a paste from a terminal or a PDF may carry others. */
function withoutControls(words: string): string {
  return words.replace(/[^\P{Cc}\t\n\r]/gu, '');
}
