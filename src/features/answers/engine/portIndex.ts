import { completeIndex } from './completeIndex.ts';
import type { Index } from './Index.ts';
import { packNumbers, unpackNumbers } from './packNumbers.ts';
import type { SearchIndex } from './Search.ts';

/** Changes whenever the same articles are indexed differently. */
const version = 1;
const rowsBeforeFields = 8;
const rowsOfField = 4;

/** The index as data, without what can be computed from the rest. */
export function exportIndex(index: Index, key: string): SearchIndex {
  const { articles, terms, words, termOfWord, lines, intents, fields } = index;
  const rows = [
    ...[termOfWord, lines.ofArticle, lines.starts, lines.terms, lines.weights],
    ...[intents.starts, intents.documents, intents.counts],
    ...fields.flatMap(({ postings, lengths }) => [
      ...[postings.starts, postings.documents, postings.counts, lengths],
    ]),
  ];
  return {
    ...{ version, key, articles, terms: [...terms.keys()].join('\n'), words: words.join('\n') },
    numbers: rows.map(packNumbers),
  };
}

/** The index again; undefined when it is of another version or of other articles. Yields between slices of work. */
export function* importIndex(data: SearchIndex | undefined, key: string): Generator<void, Index | undefined> {
  if (data?.version !== version || data.key !== key) return undefined;
  const rows: Uint32Array[] = [];
  for (const packed of data.numbers) rows.push(yield* unpackNumbers(packed));
  const row = (at: number) => rows[at] ?? new Uint32Array();
  const numbers = (from: Uint32Array) => (data.articles < 0x10000 ? Uint16Array.from(from) : from);
  const fields = [];
  for (let at = rowsBeforeFields; at < rows.length; at += rowsOfField) {
    const postings = {
      ...{ starts: row(at), documents: numbers(row(at + 1)), counts: Uint8Array.from(row(at + 2)) },
    };
    fields.push({ postings, lengths: row(at + 3) });
  }
  return yield* completeIndex({
    ...{ articles: data.articles, words: data.words.split('\n'), termOfWord: row(0), fields },
    terms: new Map(data.terms.split('\n').map((term, number) => [term, number])),
    lines: { ofArticle: row(1), starts: row(2), terms: row(3), weights: Uint8Array.from(row(4)) },
    intents: { starts: row(5), documents: numbers(row(6)), counts: Uint8Array.from(row(7)) },
  });
}

/** Tells whether two lists of texts are the same, as far as 53 bits can. Yields between slices of work. */
export function* keyOf(texts: Iterable<string>): Generator<void, string> {
  let one = 0x811c9dc5;
  let other = 0x1234567;
  for (const text of texts) {
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
