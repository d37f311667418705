import type { Texts } from './buildIndex.ts';
import { createRows } from './createRows.ts';
import { indexWords } from './indexWords.ts';
import { packNumbers, unpackNumbers } from './packNumbers.ts';
import type { Index } from './rarityOf.ts';
import { readPostings } from './readPostings.ts';
import type { SearchIndex } from './Search.ts';

/** Changes whenever the same articles are indexed differently. */
const version = 3;

/** The index as data, without what can be computed from the rest; `settings` and `texts` are all that it was made of. */
export function* exportIndex(
  index: Index,
  settings: unknown,
  texts: readonly Texts[],
): Generator<void, SearchIndex> {
  const { articles, postings, words, termOfWord } = index;
  const { starts, documents, amounts } = postings.lists;
  const numbers: string[] = [];
  for (const row of [postings.rows.list(), starts, documents, amounts, termOfWord]) {
    numbers.push(packNumbers(row));
    yield;
  }
  return { version, key: yield* keyOf(settings, texts), articles, words: words.join('\n'), numbers };
}

/** The index again; undefined when it is of another version or was made of something else. Yields between slices of work. */
export function* importIndex(
  data: SearchIndex,
  settings: unknown,
  texts: readonly Texts[],
): Generator<void, Index | undefined> {
  if (data.version !== version || data.key !== (yield* keyOf(settings, texts))) return undefined;
  const numbers: Uint32Array[] = [];
  for (const packed of data.numbers) numbers.push(yield* unpackNumbers(packed));
  const none = new Uint32Array();
  const [terms = none, starts = none, documents = none, amounts = none, termOfWord = none] = numbers;
  const rows = createRows();
  terms.forEach(rows.add);
  yield;
  const postings = readPostings(rows, {
    starts,
    documents: data.articles < 0x10000 ? Uint16Array.from(documents) : documents,
    amounts: Uint8Array.from(amounts),
  });
  const words = new Map(data.words.split('\n').map((word, at) => [word, termOfWord[at] ?? 0]));
  return { articles: data.articles, postings, ...(yield* indexWords(words)) };
}

/** A short text that differs when the settings or any text do, but for one case in 2 to the power of 64. Yields often. */
function* keyOf(settings: unknown, texts: readonly Texts[]): Generator<void, string> {
  let one = 0x811c9dc5;
  let other = 0x1234567;
  for (let place = -1; place < texts.length; place++) {
    const { title, keywords, summary, body } = texts[place] ?? {};
    const text = JSON.stringify(place < 0 ? settings : [title, keywords, summary, body]);
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
