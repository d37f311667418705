import type { AnswersContext } from './AnswersContext.ts';
import { actionShortcuts } from './actionShortcuts.ts';
import { boostsOf } from './boostsOf.ts';
import type { AnswersIndex, ArticleSummary } from './contract.ts';
import type { AnswersSearch } from './createAnswersSearch.ts';
import type { AnswerResult, Found, Verdict } from './Found.ts';
import { isRespelling } from './isRespelling.ts';
import { isSameQuestion, keepSteady } from './keepSteady.ts';
import { numberShortcut } from './numberShortcut.ts';
import type { Asked } from './SearchableAnswers.ts';
import { poorMatch, type SearchHit } from './search.ts';

/** What is searched. */
interface Searched {
  readonly engine: AnswersSearch;
  readonly isWhole: boolean;
  readonly index: AnswersIndex;
  readonly articles: ReadonlyMap<string, ArticleSummary>;
}

/** A hit of less confidence is not even perhaps an answer: hardly one that is comes below (test/search/sets). */
const nearMatch = poorMatch * 0.7;
/** A hit of this confidence has hardly a word missing. */
const fullMatch = 0.9;
const mostPerhaps = 3;
const mostSuggestions = 4;
/** How much surer an answer to the question spelt right must be. */
const clearly = 0.15;

/** What to show for a shopper's words: what was found, held steady while typing and judged after it. */
export function findAnswers(asked: Asked, context: AnswersContext, searched: Searched): Found {
  const now = findNow(asked, context, searched);
  const found = withoutNoise(keepSteady(asked.before, now, asked.progress));
  return asked.progress.isTyping || !searched.isWhole ? found : withWords(found, searched);
}

function findNow(
  { text, before, progress, info }: Asked,
  context: AnswersContext,
  searched: Searched,
): Found {
  const { engine, isWhole, index, articles } = searched;
  const asked = text.trimStart();
  const query = asked.trimEnd();
  const boosts = boostsOf(index, info, context.page.value);
  const answers = engine
    .search(asked, { boost: (id) => boosts.get(id) ?? 0 })
    .map((hit) => toAnswer(hit, articles.get(hit.id), index));
  const number = numberShortcut(query, context);
  const circumstances = {
    isAnswered: (answers[0]?.confidence ?? 0) >= fullMatch,
    isInWord: progress.isInWord,
    shown: before && isSameQuestion(before.query, query) ? before.shortcuts : [],
  };
  const shortcuts = (
    number ? [number] : actionShortcuts(query, context, engine.actions(asked), circumstances)
  ).map((shortcut) => ({ ...shortcut, titleRanges: engine.mark(asked, shortcut.title) }));
  const verdict = isWhole ? judge(answers, shortcuts.length > 0) : 'open';
  return { query, shortcuts, answers, verdict, meant: undefined, suggestions: [] };
}

/** The passage of an answer and its highlights are looked for only when the answer is drawn. */
function toAnswer(hit: SearchHit, article: ArticleSummary | undefined, index: AnswersIndex): AnswerResult {
  const { id, score, confidence } = hit;
  const { title = '', locale = index.locale } = article ?? {};
  return {
    ...{ id, title, locale, score, confidence },
    get titleRanges() {
      return hit.titleRanges;
    },
    get snippet() {
      return hit.snippet;
    },
    get snippetRanges() {
      return hit.snippetRanges;
    },
  };
}

function judge(answers: readonly AnswerResult[], hasShortcuts: boolean): Verdict {
  const [best] = answers;
  if (best && best.confidence >= poorMatch) return 'clear';
  return hasShortcuts || answers.some(isNear) ? 'doubtful' : 'nothing';
}

function isNear({ confidence }: AnswerResult): boolean {
  return confidence >= nearMatch;
}

/** Leaves of the answers those that may be one. */
function withoutNoise(found: Found): Found {
  if (found.verdict === 'open') return found;
  const near = found.answers?.filter(isNear);
  return { ...found, answers: found.verdict === 'clear' ? near : near?.slice(0, mostPerhaps) };
}

/** The same with what a finished question may need: its slips put right, or other words. */
function withWords(found: Found, { engine, articles }: Searched): Found {
  const { query, shortcuts } = found;
  if (shortcuts.length > 0) return found;
  const hits = engine.search(query);
  const confidence = hits[0]?.confidence ?? 0;
  const corrected = engine.correct(query);
  if (isRespelling(query, corrected)) {
    const better = engine.search(corrected)[0]?.confidence ?? 0;
    const isClear = better >= Math.max(poorMatch, confidence + clearly);
    if (isClear) return { ...found, meant: corrected, suggestions: [corrected] };
  }
  if (confidence >= poorMatch) return found;
  const near = hits
    .slice(0, mostSuggestions)
    .flatMap(({ id }) => articles.get(id)?.keywords ?? [])
    .filter((keyword) => keyword !== query && engine.mark(query, keyword).length > 0);
  return { ...found, suggestions: [...new Set(near)].slice(0, mostSuggestions) };
}
