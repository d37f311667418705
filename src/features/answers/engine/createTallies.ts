import { rarityIn } from './completeIndex.ts';
import type { Index } from './Index.ts';
import { stepsOfFrequency } from './mergeFields.ts';
import type { Asked, Question } from './Question.ts';
import { weights } from './weights.ts';

/** What a question adds up to for each article, by its number. */
export interface Tallies {
  /** Articles that have anything of the question. */
  readonly found: Uint32Array;
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
  const [scores, covered, evidence, bonus] = [numbers(), numbers(), numbers(), numbers()];
  const isFound = new Uint8Array(index.articles);
  const all = new Uint32Array(index.articles);
  const countBest = createBest(index);
  let size = 0;
  const note = (article: number) => {
    if (isFound[article] === 1) return;
    isFound[article] = 1;
    all[size++] = article;
  };
  return ({ asked, intents }) => {
    for (const tally of [scores, covered, evidence, bonus, isFound]) tally.fill(0);
    size = 0;
    const least = leastShare * Math.max(...asked.map(({ worth }) => worth));
    for (const one of asked) {
      if (one.worth < least) continue;
      const { touched, best, certain } = countBest(one);
      const { weight } = one.token;
      for (let at = 0; at < touched.length; at++) {
        const article = touched[at] ?? 0;
        const certainty = certain[article] ?? 0;
        const sure = weight * certainty;
        note(article);
        scores[article] = (scores[article] ?? 0) + (best[article] ?? 0);
        covered[article] = (covered[article] ?? 0) + sure;
        if (certainty >= weights.leastCertain) evidence[article] = (evidence[article] ?? 0) + sure * sure;
        best[article] = 0;
        certain[article] = 0;
      }
    }
    const { starts, documents, counts } = index.intents;
    for (const [term, confidence] of intents) {
      const end = starts[term + 1] ?? 0;
      for (let entry = starts[term] ?? 0; entry < end; entry++) {
        const article = documents[entry] ?? 0;
        const strength = (confidence * (counts[entry] ?? 0)) / mostCount;
        note(article);
        for (const tally of [bonus, evidence]) tally[article] = Math.max(tally[article] ?? 0, strength);
      }
    }
    return { found: all.subarray(0, size), scores, covered, evidence, bonus };
  };
}

/** Scores a token by its best reading in each article, never by the sum of them; whoever asks wipes the scores off. */
function createBest(index: Index) {
  const { starts, documents, counts } = index.postings;
  const best = new Float32Array(index.articles);
  const certain = new Float32Array(index.articles);
  const all = new Uint32Array(index.articles);
  const impacts = Float32Array.from({ length: mostCount + 1 }, (_, count) => {
    return count / (weights.saturation * stepsOfFrequency + count);
  });
  return ({ token, readings, worth }: Asked) => {
    let size = 0;
    for (const [term, certainty] of readings) {
      const most = certainty * Math.min(worth, rarityIn(index, term) * token.weight);
      const end = starts[term + 1] ?? 0;
      for (let entry = starts[term] ?? 0; entry < end; entry++) {
        const article = documents[entry] ?? 0;
        const score = most * (impacts[counts[entry] ?? 0] ?? 0);
        const surest = certain[article] ?? 0;
        if (surest === 0) all[size++] = article;
        if (certainty > surest) certain[article] = certainty;
        if (score > (best[article] ?? 0)) best[article] = score;
      }
    }
    return { touched: all.subarray(0, size), best, certain };
  };
}
