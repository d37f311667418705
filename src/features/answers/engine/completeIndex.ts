import { createPostingsLog } from './createPostingsLog.ts';
import type { Index } from './Index.ts';
import { spell, trigramsOf } from './trigramsOf.ts';

/** What cannot be computed from anything else. */
export type Gathered = Pick<
  Index,
  'articles' | 'terms' | 'lines' | 'intents' | 'postings' | 'words' | 'termOfWord'
>;

/** Computes the rest of an index. Yields between slices of work. */
export function* completeIndex(gathered: Gathered): Generator<void, Index> {
  const { words } = gathered;
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
  const wordsOfTrigram = yield* log.sort();
  return { ...gathered, trigrams, trigramCounts, wordsOfTrigram };
}

/** How much a word of so many articles tells them apart (inverse document frequency). */
export function rarityOf(frequency: number, articles: number): number {
  return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
}

/** How many articles have a term. */
export function frequencyOf({ postings }: Index, term: number): number {
  return (postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0);
}

/** How much a term tells articles apart. */
export function rarityIn(index: Index, term: number): number {
  return Math.fround(rarityOf(frequencyOf(index, term), index.articles));
}
