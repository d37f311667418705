import type { AnswersContext } from './AnswersContext.ts';
import type { Found } from './Found.ts';
import { redactQuery } from './redactQuery.ts';

/**
 * Tells the host page of a search: how much was found, and where that was no clear answer and nothing to do, which words
 * the shop has no answer to.
 */
export function tellSearch(
  { query, answers = [], shortcuts, verdict }: Found,
  { locale, track }: AnswersContext,
): void {
  const counts = { locale, answers: answers.length, shortcuts: shortcuts.length };
  track('search', counts);
  if (shortcuts.length > 0 || verdict === 'clear') return;
  const words = redactQuery(query);
  track('search_without_answer', { ...counts, ...(words !== undefined && { query: words }) });
}
