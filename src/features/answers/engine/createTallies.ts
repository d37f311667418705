import type { Index } from './Index.ts';
import { type Asked, type Question, rarity } from './Question.ts';
import { weights } from './weights.ts';

/** What a question adds up to for each article, by its number. */
export interface Tallies {
  /** Articles that have anything of the question. */
  readonly found: readonly number[];
  readonly scores: Float32Array;
  /** Weights of the question's tokens that are there, times how sure each reading is. */
  readonly covered: Float32Array;
  /** The same of sure readings alone, squared one by one: what speaks for an article at all. */
  readonly evidence: Float32Array;
  /** For doing what the question asks for as a whole. */
  readonly bonus: Float32Array;
}

/** Makes a counter for one index. What it returns is good until it counts again. */
export function createTallies(index: Index): (question: Question) => Tallies {
  const numbers = () => new Float32Array(index.articles);
  const found: number[] = [];
  const [scores, covered, evidence, bonus] = [numbers(), numbers(), numbers(), numbers()];
  const [best, certain, frequency] = [numbers(), numbers(), numbers()];
  const isFound = new Uint8Array(index.articles);
  const touched: number[] = [];
  const here: number[] = [];

  /** BM25F (Robertson and Zaragoza 2009, section 3.6). */
  const countTerm = (term: number, certainty: number, worth: number) => {
    for (const { postings, worths } of index.fields) {
      const { documents, counts } = postings;
      const end = postings.starts[term + 1] ?? 0;
      for (let entry = postings.starts[term] ?? 0; entry < end; entry++) {
        const article = documents[entry] ?? 0;
        const before = frequency[article] ?? 0;
        if (before === 0) here.push(article);
        frequency[article] = before + (counts[entry] ?? 0) * (worths[article] ?? 0);
      }
    }
    for (const article of here) {
      const count = frequency[article] ?? 0;
      frequency[article] = 0;
      const score = (certainty * worth * count) / (weights.saturation + count);
      if (certain[article] === 0) touched.push(article);
      if (score > (best[article] ?? 0)) best[article] = score;
      if (certainty > (certain[article] ?? 0)) certain[article] = certainty;
    }
    here.length = 0;
  };
  /** Each article by its best reading of the token, never by their sum. */
  const countToken = ({ token, readings, worth }: Asked) => {
    for (const [term, certainty] of readings) {
      countTerm(term, certainty, Math.min(worth, rarity(index, term) * token.weight));
    }
    for (const article of touched) {
      const certainty = certain[article] ?? 0;
      note(article);
      scores[article] = (scores[article] ?? 0) + (best[article] ?? 0);
      covered[article] = (covered[article] ?? 0) + token.weight * certainty;
      if (certainty >= weights.leastCertain) {
        evidence[article] = (evidence[article] ?? 0) + (token.weight * certainty) ** 2;
      }
      best[article] = 0;
      certain[article] = 0;
    }
    touched.length = 0;
  };
  const note = (article: number) => {
    if (isFound[article] === 1) return;
    isFound[article] = 1;
    found.push(article);
  };
  const countIntent = (term: number, confidence: number) => {
    const { starts, documents, counts } = index.intents;
    for (let entry = starts[term] ?? 0; entry < (starts[term + 1] ?? 0); entry++) {
      const article = documents[entry] ?? 0;
      const strength = (confidence * (counts[entry] ?? 0)) / 255;
      note(article);
      bonus[article] = Math.max(bonus[article] ?? 0, strength);
      evidence[article] = Math.max(evidence[article] ?? 0, strength);
    }
  };
  return ({ asked, intents }) => {
    for (const article of found) {
      for (const tally of [scores, covered, evidence, bonus, isFound]) tally[article] = 0;
    }
    found.length = 0;
    for (const one of asked) countToken(one);
    for (const [term, confidence] of intents) countIntent(term, confidence);
    return { found, scores, covered, evidence, bonus };
  };
}
