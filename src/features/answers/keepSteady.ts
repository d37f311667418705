import type { AnswerResult, Found } from './Found.ts';
import type { Progress } from './SearchableAnswers.ts';

/** An answer rises above one that stands before it only when its score is more than this times as good. */
const clearlyBetter = 1.03;

/**
 * What to show of `now` to a shopper who sees `before`: answers keep their order unless another is clearly better, a
 * letter that finds nothing leaves what was found, and words that are still being typed are not judged.
 */
export function keepSteady(before: Found | undefined, now: Found, { isTyping, isInWord }: Progress): Found {
  if (!now.answers) return now;
  const last = before && isSameQuestion(before.query, now.query) ? before : undefined;
  const ordered = { ...now, answers: inOrderOf(last?.answers ?? [], now.answers) };
  if (!isTyping) return ordered;
  if (isInWord && isNothing(now) && last?.answers?.length) {
    return { ...last, shortcuts: now.shortcuts, meant: undefined };
  }
  if (now.verdict === last?.verdict) return { ...ordered, suggestions: last.suggestions };
  const isSaid = now.verdict === 'clear' || (now.answers.length === 0 && !isInWord);
  return { ...ordered, verdict: isSaid ? now.verdict : 'open' };
}

/** Whether the shopper types on, or takes letters back. */
export function isSameQuestion(before: string, now: string): boolean {
  return now.startsWith(before) || before.startsWith(now);
}

function isNothing({ answers, verdict }: Found): boolean {
  return answers?.length === 0 || verdict === 'nothing';
}

function inOrderOf(before: readonly AnswerResult[], now: readonly AnswerResult[]): readonly AnswerResult[] {
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: AnswerResult) => places.get(id) ?? before.length;
  const ordered = [...now].sort((a, b) => placeOf(a) - placeOf(b));
  for (let end = ordered.length - 1; end > 0; end--) {
    for (let at = 0; at < end; at++) {
      const [upper, lower] = ordered.slice(at, at + 2);
      if (upper && lower && lower.score > upper.score * clearlyBetter) ordered.splice(at, 2, lower, upper);
    }
  }
  return ordered;
}
