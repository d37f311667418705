import type { Language } from './createLanguage.ts';
import { createLikeness } from './createLikeness.ts';
import type { Asked } from './createReader.ts';
import { firstIntent, leastIntent } from './intents.ts';
import { pickBest } from './pickBest.ts';
import { type Index, rarityOf } from './rarityOf.ts';
import type { QueryOptions, SearchArticle } from './Search.ts';

/** How an article answers a query. */
export interface Ranked {
  readonly article: number;
  readonly score: number;
  /** 0 to 1: how much of the query it has, of the most it could have. */
  readonly confidence: number;
}

/** Frequency at which a word counts half (BM25), in steps of a frequency. */
const saturation = 1.6 * 12;
const reranked = 40;
const coverage = 0.5;
const lineLikeness = 0.8;
const gentle = 0.1;
const sureOfLine = 0.5;
const sureOfIntent = 0.6;
const intent = 0.3;
const mostAmount = 255;

/**
 * Ranks the articles that have anything of what is asked, best first. `wishes` is how sure it is that each of the actions is
 * asked for.
 */
export type Rank = (
  asked: readonly Asked[],
  wishes: readonly number[],
  options: Pick<QueryOptions, 'category' | 'boost'>,
) => readonly Ranked[];

/** Makes a function that ranks the articles of an index. */
export function createRanker(index: Index, language: Language, articles: readonly SearchArticle[]): Rank {
  const scores = new Float32Array(index.articles);
  const covered = new Float32Array(index.articles);
  const bonus = new Float32Array(index.articles);
  const compare = createLikeness(index, language);
  const found = new Uint32Array(index.articles);
  const seen = new Uint16Array(index.articles);
  return (asked, wishes, { category, boost }) => {
    for (const tally of [scores, covered, bonus, seen]) tally.fill(0);
    let size = 0;
    const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
    for (const [at, { weight, readings, worth }] of asked.entries()) {
      // The surest reading that an article has counts, never the sum of them.
      for (const [term, certainty] of readings) {
        const most = certainty * Math.min(worth, rarityOf(index, term) * weight);
        index.postings.visit(term, (article, amount) => {
          const last = seen[article] ?? 0;
          if (last > at) return;
          if (last === 0) found[size++] = article;
          seen[article] = at + 1;
          scores[article] = (scores[article] ?? 0) + (most * amount) / (saturation + amount);
          covered[article] = (covered[article] ?? 0) + weight * certainty;
        });
      }
    }
    for (const [at, certainty] of wishes.entries()) {
      if (certainty < leastIntent) continue;
      index.postings.visit(firstIntent + at, (article, amount) => {
        if (seen[article] === 0) found[size++] = article;
        seen[article] = 1;
        bonus[article] = Math.max(bonus[article] ?? 0, (certainty * amount) / mostAmount);
      });
    }
    const coverageOf = (article: number) => (covered[article] ?? 0) / whole;
    const worthOfWish = intent * rarityOf(index, -1);
    const scoreOf = (article: number) =>
      category === undefined || articles[article]?.category === category
        ? (scores[article] ?? 0) * (1 - coverage + coverage * coverageOf(article)) +
          worthOfWish * (bonus[article] ?? 0)
        : 0;
    const likenessTo = compare(asked);
    return pickBest(found.subarray(0, size), scoreOf, reranked)
      .map(([article, score]): Ranked => {
        const { id = '', title = '', keywords = [] } = articles[article] ?? {};
        const likeness = Math.max(...[title, ...keywords].map(likenessTo));
        const raised = 1 + gentle * Math.min(1, boost?.(id) ?? 0);
        const done = bonus[article] ?? 0;
        const sure =
          (Math.max(coverageOf(article), done) + sureOfLine * likeness + sureOfIntent * done) /
          (1 + sureOfLine);
        return {
          article,
          score: score * (1 + lineLikeness * likeness) * raised,
          confidence: Math.min(1, sure) ** language.leniency,
        };
      })
      .sort((one, other) => other.score - one.score || one.article - other.article);
  };
}
