import { rarityOf } from './completeIndex.ts';
import { createLikeness } from './createLikeness.ts';
import { createTallies } from './createTallies.ts';
import type { Index } from './Index.ts';
import type { Asked, Question } from './Question.ts';
import { weights } from './weights.ts';

/** What of an index is ranked. */
export interface RankOptions {
  readonly isWanted?: (article: number) => boolean;
  /** 0 to 1. */
  readonly boost?: (article: number) => number;
}

/** How an article answers a query. */
export interface Ranked {
  readonly article: number;
  readonly score: number;
  /** 0 to 1: how much of the query it has, of the most it could have. */
  readonly confidence: number;
  /** How like the query one of its lines is, 0 to about 1. */
  readonly likeness: number;
}

/** Makes a function that ranks the articles of an index. */
export function createRanker(
  index: Index,
  leniency: number,
): (question: Question, options?: RankOptions) => Ranked[] {
  const count = createTallies(index);
  const compare = createLikeness(index);
  return (question, { isWanted, boost } = {}) => {
    const { asked } = question;
    const { found, scores, covered, evidence, bonus } = count(question);
    const whole = sum(asked, ({ token }) => token.weight) || 1;
    const worth = sum(asked, (one) => one.worth) || 1;
    const most = sum(asked, ({ token }) => token.weight ** 2) || 1;
    const least = weights.evidence * most;
    const worthOfBonus = weights.intent * rarityOf(0, index.articles);
    const picked = pickBest(found, (article, atLeast) => {
      const rest = worthOfBonus * (bonus[article] ?? 0);
      if ((scores[article] ?? 0) + rest < atLeast) return 0;
      if ((evidence[article] ?? 0) < least || isWanted?.(article) === false) return 0;
      const coverage = (covered[article] ?? 0) / whole;
      return (scores[article] ?? 0) * (1 - weights.coverage + weights.coverage * coverage) + rest;
    });
    const likenessOf = compare(asked, worth);
    return picked
      .map(({ article, score }): Ranked => {
        const likeness = likenessOf(article);
        const raised = 1 + weights.boost * Math.min(1, Math.max(0, boost?.(article) ?? 0));
        return {
          article,
          score: score * (1 + weights.lineLikeness * likeness) * raised,
          confidence:
            confidenceOf(Math.sqrt((evidence[article] ?? 0) / most), likeness, bonus[article] ?? 0) **
            leniency,
          likeness,
        };
      })
      .sort(byScore);
  };
}

interface Scored {
  readonly article: number;
  readonly score: number;
}

const byScore = (one: Scored, other: Scored) => other.score - one.score || one.article - other.article;

/** The best of very many, without sorting all of them; `scoreOf` may give 0 for what is less than `atLeast`. */
function pickBest(
  found: Uint32Array,
  scoreOf: (article: number, atLeast: number) => number,
): readonly Scored[] {
  const best: Scored[] = [];
  let last: Scored | undefined;
  for (let at = 0; at < found.length; at++) {
    const article = found[at] ?? 0;
    const score = scoreOf(article, last?.score ?? 0);
    if (score <= 0 || (last && score < last.score)) continue;
    const scored = { article, score };
    if (last && byScore(scored, last) > 0) continue;
    let place = best.length;
    while (place > 0 && byScore(scored, best[place - 1] ?? scored) < 0) place--;
    best.splice(place, 0, scored);
    if (last) best.pop();
    if (best.length === weights.reranked) last = best.at(-1);
  }
  return best;
}

/** What words, a whole line and a deed in common say of an article, tuned on questions a shop can answer and cannot. */
function confidenceOf(words: number, likeness: number, intent: number): number {
  const most = 1 + weights.sureOfLine;
  return Math.min(1, (words + weights.sureOfLine * likeness + weights.sureOfIntent * intent) / most);
}

function sum(asked: readonly Asked[], of: (one: Asked) => number): number {
  return asked.reduce((total, one) => total + of(one), 0);
}
