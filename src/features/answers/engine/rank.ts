import type { Readings } from './createReader.ts';
import type { Index } from './Index.ts';
import type { Token } from './readTokens.ts';
import { weights } from './weights.ts';

/** A token of the query with the terms it may mean. */
export interface Asked {
  readonly token: Token;
  readonly readings: Readings;
  /** How much a match says: its own weight times how few articles have the word. */
  readonly worth: number;
}

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
  /** How much of the query it has, 0 to 1. */
  readonly coverage: number;
  /** The same, rare words counting for more. */
  readonly confidence: number;
  /** How like the query one of its lines is, 0 to about 1. */
  readonly likeness: number;
}

/** How much a term tells articles apart (inverse document frequency). */
export function rarity({ articles, frequencies }: Index, term: number): number {
  const frequency = frequencies[term] ?? 0;
  return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
}

/** Joins a query's tokens with their readings. */
export function ask(tokens: readonly Token[], index: Index, readingsOf: (token: Token) => Readings): Asked[] {
  return tokens.map((token) => {
    const readings = readingsOf(token);
    const own = token.forms
      .map((form) => index.terms.get(form))
      .find((term) => term !== undefined && (index.frequencies[term] ?? 0) > 0);
    const rarest =
      own === undefined
        ? Math.max(
            ...[...readings.keys()].map((term) => (index.frequencies[term] ? rarity(index, term) : 0)),
            0,
          )
        : rarity(index, own);
    const most = Math.log(1 + (index.articles + 0.5) / 0.5);
    return { token, readings, worth: token.weight * (rarest || most) };
  });
}

/** Scores articles by BM25F (Robertson and Zaragoza 2009, section 3.6), each token by its best reading. */
export function rank(asked: readonly Asked[], index: Index, options: RankOptions = {}): Ranked[] {
  const scores = new Float32Array(index.articles);
  const covered = new Float32Array(index.articles);
  const sure = new Float32Array(index.articles);
  const best = new Float32Array(index.articles);
  const certain = new Float32Array(index.articles);
  const frequency = new Float32Array(index.articles);
  const found = new Set<number>();
  for (const { token, readings, worth } of asked) {
    const touched: number[] = [];
    for (const [term, certainty] of readings) {
      const limit = Math.min(rarity(index, term) * token.weight, worth);
      const here: number[] = [];
      for (const { postings, worths } of index.fields) {
        const end = postings.starts[term + 1] ?? 0;
        for (let entry = postings.starts[term] ?? 0; entry < end; entry++) {
          const article = postings.documents[entry] ?? 0;
          if (frequency[article] === 0) here.push(article);
          frequency[article] =
            (frequency[article] ?? 0) + (postings.counts[entry] ?? 0) * (worths[article] ?? 0);
        }
      }
      for (const article of here) {
        const tf = frequency[article] ?? 0;
        frequency[article] = 0;
        if (best[article] === 0) touched.push(article);
        best[article] = Math.max(best[article] ?? 0, (certainty * limit * tf) / (weights.saturation + tf));
        certain[article] = Math.max(certain[article] ?? 0, certainty);
      }
    }
    for (const article of touched) {
      found.add(article);
      scores[article] = (scores[article] ?? 0) + (best[article] ?? 0);
      covered[article] = (covered[article] ?? 0) + token.weight * (certain[article] ?? 0);
      sure[article] = (sure[article] ?? 0) + worth * (certain[article] ?? 0);
      best[article] = 0;
      certain[article] = 0;
    }
  }
  const whole = asked.reduce((sum, { token }) => sum + token.weight, 0);
  const wholeWorth = asked.reduce((sum, { worth }) => sum + worth, 0);
  const ranked: Ranked[] = [];
  for (const article of found) {
    const coverage = (covered[article] ?? 0) / whole;
    if (options.isWanted?.(article) === false || coverage < weights.leastCoverage) continue;
    const score = (scores[article] ?? 0) * (1 - weights.coverage + weights.coverage * coverage);
    ranked.push({ article, score, coverage, confidence: (sure[article] ?? 0) / wholeWorth, likeness: 0 });
  }
  ranked.sort((a, b) => b.score - a.score || a.article - b.article);
  return rerank(ranked.slice(0, weights.reranked), asked, index, options);
}

/** Raises articles of which one whole line is like the query. */
function rerank(
  ranked: readonly Ranked[],
  asked: readonly Asked[],
  index: Index,
  { boost }: RankOptions,
): Ranked[] {
  const whole = asked.reduce((sum, { worth }) => sum + worth, 0);
  return ranked
    .map((one) => {
      const alike = likeness(one.article, asked, whole, index);
      const raised = 1 + weights.boost * Math.min(1, Math.max(0, boost?.(one.article) ?? 0));
      return { ...one, likeness: alike, score: one.score * (1 + weights.lineLikeness * alike) * raised };
    })
    .sort((a, b) => b.score - a.score || a.article - b.article);
}

function likeness(article: number, asked: readonly Asked[], whole: number, index: Index): number {
  const { ofArticle, starts, terms, weights: lineWeights } = index.lines;
  let best = 0;
  for (let line = ofArticle[article] ?? 0; line < (ofArticle[article + 1] ?? 0); line++) {
    const from = starts[line] ?? 0;
    const to = starts[line + 1] ?? 0;
    let length = 0;
    for (let at = from; at < to; at++) {
      length += ((lineWeights[at] ?? 0) / 255) * rarity(index, terms[at] ?? 0);
    }
    let matched = 0;
    for (const { readings, worth } of asked) {
      let certainty = 0;
      for (let at = from; at < to; at++) certainty = Math.max(certainty, readings.get(terms[at] ?? 0) ?? 0);
      matched += worth * certainty;
    }
    best = Math.max(best, (2 * matched) / (whole + length || 1));
  }
  return best;
}
