import { completeIndex } from './completeIndex.ts';
import type { Postings } from './createPostingsLog.ts';
import { createTerms } from './createTerms.ts';
import type { Index } from './Index.ts';
import { packNumbers, unpackNumbers } from './packNumbers.ts';
import type { SearchIndex } from './Search.ts';

/** Changes whenever the same articles are indexed differently. */
const version = 1;

/** The index as data, without what can be computed from the rest. */
export function exportIndex(index: Index, key: string): SearchIndex {
  const { articles, terms, words, termOfWord, lines, intents, postings } = index;
  const rows = [
    ...[termOfWord, lines.ofArticle, lines.starts, lines.terms, lines.weights],
    ...[intents.starts, intents.documents, intents.counts],
    ...[postings.starts, postings.documents, postings.counts],
  ];
  return {
    ...{ version, key, articles, terms: terms.list().join('\n'), words: words.join('\n') },
    numbers: rows.map(packNumbers),
  };
}

/** The index again; undefined when it is of another version or of other articles. Yields between slices of work. */
export function* importIndex(data: SearchIndex | undefined, key: string): Generator<void, Index | undefined> {
  if (data?.version !== version || data.key !== key) return undefined;
  const rows: Uint32Array[] = [];
  for (const packed of data.numbers) rows.push(yield* unpackNumbers(packed));
  const row = (at: number) => rows[at] ?? new Uint32Array();
  const bytes = (at: number) => Uint8Array.from(row(at));
  const postings = (at: number): Postings => ({
    starts: row(at),
    documents: data.articles < 0x10000 ? Uint16Array.from(row(at + 1)) : row(at + 1),
    counts: bytes(at + 2),
  });
  return yield* completeIndex({
    ...{ articles: data.articles, words: data.words.split('\n'), termOfWord: row(0) },
    terms: createTerms(data.terms.split('\n')),
    lines: { ofArticle: row(1), starts: row(2), terms: row(3), weights: bytes(4) },
    ...{ intents: postings(5), postings: postings(8) },
  });
}

/** A short text that differs when the settings or any of the texts do, but for one case in 2 to the power of 64. Yields often. */
export function* keyOf(settings: string, texts: readonly object[]): Generator<void, string> {
  let one = 0x811c9dc5;
  let other = 0x1234567;
  for (let place = -1; place < texts.length; place++) {
    const text = place < 0 ? settings : JSON.stringify(texts[place]);
    for (let at = 0; at <= text.length; at++) {
      // The end counts too, so that “ab” and “c” are not “a” and “bc”.
      const unit = text.charCodeAt(at) || 0x10000;
      one = Math.imul(one ^ unit, 0x01000193);
      other = Math.imul(other ^ unit, 0x5bd1e995) ^ (other >>> 15);
    }
    yield;
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}
