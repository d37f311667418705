import { createPostingsLog, type Postings } from './createPostings.ts';
import type { Field, Index } from './Index.ts';
import { spell, trigramsOf } from './trigramsOf.ts';
import { weights } from './weights.ts';

/** What cannot be computed from anything else. */
export interface Gathered
  extends Pick<Index, 'articles' | 'terms' | 'lines' | 'intents' | 'words' | 'termOfWord'> {
  /** Titles, keywords and, in a whole index, bodies. */
  readonly fields: readonly Pick<Field, 'postings' | 'lengths'>[];
}

const settings = () => [
  { weight: weights.title, lengthImpact: weights.titleLength },
  { weight: weights.keywords, lengthImpact: weights.keywordsLength },
  { weight: weights.body, lengthImpact: weights.bodyLength },
];

/** Computes the rest of an index. Yields between slices of work. */
export function* completeIndex(gathered: Gathered): Generator<void, Index> {
  const { articles, terms, words } = gathered;
  const fields = gathered.fields.map((field, at) => ({
    ...field,
    worths: worthsOf(field.lengths, settings()[at]),
  }));
  const postings = fields.map((field) => field.postings);
  const frequencies = yield* countArticles(articles, terms.size, postings);
  const rarities = Float32Array.from(frequencies, (frequency) => rarityOf(frequency, articles));
  const trigrams = new Map<string, number>();
  const log = createPostingsLog();
  const trigramCounts = new Uint8Array(words.length);
  for (const [word, written] of words.entries()) {
    const own = trigramsOf(spell(written));
    trigramCounts[word] = own.size;
    for (const trigram of own) {
      const number = trigrams.get(trigram) ?? trigrams.size;
      if (number === trigrams.size) trigrams.set(trigram, number);
      log.add(number, word);
    }
    yield;
  }
  return {
    ...gathered,
    fields,
    frequencies,
    rarities,
    trigrams,
    trigramCounts,
    wordsOfTrigram: yield* log.sort(trigrams.size),
  };
}

/** How much a word of so many articles tells them apart (inverse document frequency). */
export function rarityOf(frequency: number, articles: number): number {
  return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
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

/** In how many articles each term stands, in whichever field. */
function* countArticles(
  articles: number,
  terms: number,
  fields: readonly Postings[],
): Generator<void, Uint32Array> {
  const frequencies = new Uint32Array(terms);
  const lastTerm = new Uint32Array(articles);
  for (let term = 0; term < terms; term++) {
    for (const { starts, documents } of fields) {
      const end = starts[term + 1] ?? 0;
      for (let entry = starts[term] ?? 0; entry < end; entry++) {
        const article = documents[entry] ?? 0;
        if (lastTerm[article] === term + 1) continue;
        lastTerm[article] = term + 1;
        frequencies[term] = (frequencies[term] ?? 0) + 1;
      }
    }
    if (term % 200 === 0) yield;
  }
  return frequencies;
}
