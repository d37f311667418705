import { createPostingsLog } from './createPostings.ts';
import type { Index } from './Index.ts';
import { spell, trigramsOf } from './trigramsOf.ts';

/** What cannot be computed from anything else. */
export type Gathered = Pick<
  Index,
  'articles' | 'terms' | 'lines' | 'intents' | 'postings' | 'words' | 'termOfWord'
>;

/** Computes the rest of an index. Yields between slices of work. */
export function* completeIndex(gathered: Gathered): Generator<void, Index> {
  const { articles, terms, words, postings } = gathered;
  const rarities = Float32Array.from({ length: terms.size }, (_, term) =>
    rarityOf((postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0), articles),
  );
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
  const wordsOfTrigram = yield* log.sort(trigrams.size);
  return { ...gathered, rarities, trigrams, trigramCounts, wordsOfTrigram };
}

/** How much a word of so many articles tells them apart (inverse document frequency). */
export function rarityOf(frequency: number, articles: number): number {
  return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
}

/** How many articles have a term. */
export function frequencyOf({ postings }: Index, term: number): number {
  return (postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0);
}
