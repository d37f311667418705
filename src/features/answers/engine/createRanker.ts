import type { Language } from './createLanguage.ts';
import { createLikeness } from './createLikeness.ts';
import type { Asked } from './createReader.ts';
import { firstIntent, leastIntent } from './intents.ts';
import { pickBest } from './pickBest.ts';
import { type Index, rarityOf } from './rarityOf.ts';
import type { QueryOptions, SearchArticle } from './Search.ts';

/** How an article answers a query. */
export interface Ranked {
  readonly article: SearchArticle;
  /** Its place among all. */
  readonly at: number;
  readonly score: number;
  /** See `SearchHit`. */
  readonly confidence: number;
}

/** Frequency at which a word counts half (BM25), in steps of a frequency. */
const saturation = 1.6 * 12;
const reranked = 40;
const coverage = 0.5;
const lineLikeness = 0.8;
const gentle = 0.1;
/** What the parts of a confidence weigh, besides the share of the question that is covered (fitted to test/search). */
const sureOfLine = 0.5;
const sureOfIntent = 1.2;
/** Their sum where hardly a word is missing; it must be more where articles are many, as one always has some of the words. */
const enough = 1.8;
const enoughOfNone = 0.4;
const enoughOfRare = 0.36;
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
        // A guess is enough to find something to read, and hardly to believe that it answers.
        const more = weight * certainty ** 2;
        index.postings.visit(term, (article, amount) => {
          const last = seen[article] ?? 0;
          if (last > at) return;
          seen[article] = at + 1;
          if (last === 0) found[size++] = article;
          scores[article] = (scores[article] ?? 0) + (most * amount) / (saturation + amount);
          covered[article] = (covered[article] ?? 0) + more;
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
    const rarest = rarityOf(index, -1);
    const scoreOf = (article: number) =>
      category === undefined || articles[article]?.category === category
        ? (scores[article] ?? 0) * (1 - coverage + coverage * coverageOf(article)) +
          intent * rarest * (bonus[article] ?? 0)
        : 0;
    const wholeSure = Math.max(enoughOfNone + enoughOfRare * rarest, enough);
    const likenessTo = compare(asked);
    return pickBest(found.subarray(0, size), scoreOf, reranked)
      .flatMap(([at, score]): Ranked[] => {
        const article = articles[at];
        if (!article) return [];
        const likeness = Math.max(...[article.title, ...(article.keywords ?? [])].map(likenessTo));
        const raised = 1 + gentle * Math.min(1, boost?.(article.id) ?? 0);
        const sure =
          coverageOf(at) +
          sureOfLine * likeness +
          sureOfIntent * (bonus[at] ?? 0) +
          Math.log(1 + score / rarest);
        const confidence = Math.min(1, sure / wholeSure) ** language.leniency;
        return [{ article, at, score: score * (1 + lineLikeness * likeness) * raised, confidence }];
      })
      .sort((one, other) => other.score - one.score || one.at - other.at);
  };
}
