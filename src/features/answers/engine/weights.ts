/** Everything that was tuned, on half of the test sets and checked on the other half (bench/search). */
export const weights = {
  /** Of question words, of single characters, and of pairs of characters that are light or Hiragana in part or whole. */
  light: 0.25,
  single: 0.25,
  lightSingle: 0.1,
  hiragana: 0.35,
  halfLight: 0.6,
  /** Certainty of a reading of a word. */
  form: 0.9,
  concept: 0.7,
  misspelling: 0.8,
  neighbour: 0.55,
  leastLikeness: 0.3,
  prefix: 0.8,
  pair: 0.9,
  neighbours: 20,
  /** BM25F. */
  saturation: 1.6,
  title: 3,
  titleLength: 0.4,
  keywords: 1.5,
  keywordsLength: 0.3,
  body: 1,
  bodyLength: 0.6,
  /** Rerank. */
  reranked: 40,
  lineLikeness: 1,
  coverage: 0.5,
  intent: 0.5,
  leastIntent: 0.3,
  evidence: 0.015,
  leastCertain: 0.25,
  boost: 0.1,
  leastAction: 0.3,
  clearlyBetter: 0.15,
  poorMatch: 0.6,
  leastRelated: 0.2,
};
