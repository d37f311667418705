import { numbersUpTo, type Postings } from './createPostingsLog.ts';
import { weights } from './weights.ts';

/** One field of all articles: titles, keywords or bodies. */
export interface Field {
  readonly postings: Postings;
  /** How many tokens each article has in it. */
  readonly lengths: Uint32Array;
}

const settings = () => [
  { weight: weights.title, lengthImpact: weights.titleLength },
  { weight: weights.keywords, lengthImpact: weights.keywordsLength },
  { weight: weights.body, lengthImpact: weights.bodyLength },
];
/** Steps in which a weighed frequency is kept in a byte. */
export const stepsOfFrequency = 12;
const most = 255;

/**
 * Adds up how often each term stands in an article's fields, titles saying most, and short texts more than long ones
 * (BM25F: Robertson and Zaragoza 2009, section 3.6). Yields between slices of work.
 */
export function* mergeFields(fields: readonly Field[], terms: number): Generator<void, Postings> {
  const articles = fields[0]?.lengths.length ?? 0;
  const room = fields.reduce((sum, { postings }) => sum + postings.documents.length, 0);
  const starts = new Uint32Array(terms + 1);
  const documents = numbersUpTo(articles, room);
  const counts = new Uint8Array(room);
  const sums = new Float32Array(articles);
  const worths = fields.map(({ lengths }, at) => worthsOf(lengths, settings()[at]));
  let length = 0;
  for (let term = 0; term < terms; term++) {
    const from = length;
    for (const [at, { postings }] of fields.entries()) {
      // A term that no document of this field has may be past its end.
      const end = postings.starts[term + 1] ?? 0;
      for (let entry = postings.starts[term] ?? 0; entry < end; entry++) {
        const article = postings.documents[entry] ?? 0;
        if (sums[article] === 0) documents[length++] = article;
        sums[article] = (sums[article] ?? 0) + (postings.counts[entry] ?? 0) * (worths[at]?.[article] ?? 0);
      }
    }
    for (let entry = from; entry < length; entry++) {
      const article = documents[entry] ?? 0;
      counts[entry] = Math.min(most, Math.max(1, Math.round((sums[article] ?? 0) * stepsOfFrequency)));
      sums[article] = 0;
    }
    starts[term + 1] = length;
    if (term % 100 === 0) yield;
  }
  return { starts, documents: documents.slice(0, length), counts: counts.slice(0, length) };
}

function worthsOf(
  lengths: Uint32Array,
  { weight, lengthImpact } = { weight: 1, lengthImpact: 0 },
): Float32Array {
  const filled = lengths.filter((length) => length > 0);
  const usual = filled.reduce((sum, length) => sum + length, 0) / filled.length || 1;
  return Float32Array.from(
    lengths,
    (length) => weight / (1 - lengthImpact + (lengthImpact * length) / usual),
  );
}
