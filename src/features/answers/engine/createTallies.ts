import type { Index } from './Index.ts';
import { stepsOfFrequency } from './mergeFields.ts';
import type { Asked, Question } from './Question.ts';
import { weights } from './weights.ts';

/** What a question adds up to for each article, by its number. */
export interface Tallies {
  /** Articles that have anything of the question. */
  readonly found: number[];
  readonly isFound: Uint8Array;
  readonly scores: Float32Array;
  /** Weights of the question's tokens that are there, times how sure each reading is. */
  readonly covered: Float32Array;
  /** The same of sure readings alone, squared one by one: what speaks for an article at all. */
  readonly evidence: Float32Array;
  /** For doing what the question asks for as a whole. */
  readonly bonus: Float32Array;
}

/** A word that so little tells the articles apart, beside the question's others, is not worth counting. */
const leastShare = 0.02;
const mostCount = 255;

/** Makes a counter for one index. What it returns is good until it counts again. */
export function createTallies(index: Index): (question: Question) => Tallies {
  const numbers = () => new Float32Array(index.articles);
  const tallies: Tallies = {
    ...{ found: [], isFound: new Uint8Array(index.articles) },
    ...{ scores: numbers(), covered: numbers(), evidence: numbers(), bonus: numbers() },
  };
  const countBest = createBest(index);
  const { found, isFound, scores, covered, evidence, bonus } = tallies;
  return ({ asked, intents }) => {
    for (const article of found) {
      for (const tally of [scores, covered, evidence, bonus, isFound]) tally[article] = 0;
    }
    found.length = 0;
    const least = leastShare * Math.max(...asked.map(({ worth }) => worth));
    for (const one of asked) {
      if (one.worth >= least)
        countBest(one, (article, score, certainty) => {
          const sure = one.token.weight * certainty;
          note(article, tallies);
          scores[article] = (scores[article] ?? 0) + score;
          covered[article] = (covered[article] ?? 0) + sure;
          if (certainty >= weights.leastCertain) evidence[article] = (evidence[article] ?? 0) + sure * sure;
        });
    }
    for (const [term, confidence] of intents) countIntent(term, confidence, index, tallies);
    return tallies;
  };
}

function note(article: number, { found, isFound }: Tallies): void {
  if (isFound[article] === 1) return;
  isFound[article] = 1;
  found.push(article);
}

function countIntent(term: number, confidence: number, { intents }: Index, tallies: Tallies): void {
  const { starts, documents, counts } = intents;
  const end = starts[term + 1] ?? 0;
  for (let entry = starts[term] ?? 0; entry < end; entry++) {
    const article = documents[entry] ?? 0;
    const strength = (confidence * (counts[entry] ?? 0)) / mostCount;
    note(article, tallies);
    for (const tally of [tallies.bonus, tallies.evidence]) {
      tally[article] = Math.max(tally[article] ?? 0, strength);
    }
  }
}

/** Scores a token by its best reading in each article, never by the sum of them. */
function createBest({ articles, postings, rarities }: Index) {
  const { starts, documents, counts } = postings;
  const best = new Float32Array(articles);
  const certain = new Float32Array(articles);
  const touched: number[] = [];
  const impacts = Float32Array.from({ length: mostCount + 1 }, (_, count) => {
    return count / (weights.saturation * stepsOfFrequency + count);
  });
  return (
    { token, readings, worth }: Asked,
    visit: (article: number, score: number, certainty: number) => void,
  ): void => {
    for (const [term, certainty] of readings) {
      const most = certainty * Math.min(worth, (rarities[term] ?? 0) * token.weight);
      const end = starts[term + 1] ?? 0;
      for (let entry = starts[term] ?? 0; entry < end; entry++) {
        const article = documents[entry] ?? 0;
        const score = most * (impacts[counts[entry] ?? 0] ?? 0);
        const surest = certain[article] ?? 0;
        if (surest === 0) touched.push(article);
        if (certainty > surest) certain[article] = certainty;
        if (score > (best[article] ?? 0)) best[article] = score;
      }
    }
    for (const article of touched) {
      visit(article, best[article] ?? 0, certain[article] ?? 0);
      best[article] = 0;
      certain[article] = 0;
    }
    touched.length = 0;
  };
}
