import type { Language } from './createLanguage.ts';
import { createPostingsLog } from './createPostingsLog.ts';
import { indexWords } from './indexWords.ts';
import { firstIntent, leastIntent } from './intents.ts';
import type { Index } from './rarityOf.ts';

/** What of an article is searched. */
export interface Texts {
  readonly title?: string;
  readonly keywords?: readonly string[] | undefined;
  readonly summary?: string;
  readonly body?: string;
}

/** Tells for each of the actions how sure it is that a line is about it, 0 to 1, without guessing at words. */
export type Classify = (line: string, isPlain: true) => readonly number[];

/**
 * How much titles, keywords and bodies say, and how much less where they are longer than others (BM25F: Robertson and
 * Zaragoza 2009, section 3.6).
 */
const worths = [3, 1.5, 1];
const impact = 0.5;
/** Steps in which a weighed frequency is kept in a byte. */
const steps = 12;

/** Builds an index. Yields often. */
export function* buildIndex(
  articles: readonly Texts[],
  { read, words: ownWords }: Language,
  classify?: Classify,
): Generator<void, Index> {
  const log = createPostingsLog();
  const words = new Map(ownWords);
  let whole = 0;
  for (const article of articles) {
    whole += lengthOf(article);
    yield;
  }
  for (const article of articles) {
    const share = (lengthOf(article) * articles.length) / whole;
    for (const [at, texts] of fieldsOf(article).entries()) {
      const amount = ((worths[at] ?? 0) * steps) / (1 - impact + impact * share);
      for (const text of texts) {
        read(text, (terms, concepts, _start, _end, _weight, word) => {
          if (word) words.set(word, terms[0] ?? 0);
          log.add(terms, amount);
          log.add(concepts, amount);
        });
        yield;
      }
    }
    for (const [at, certainty] of classify?.(article.title ?? '', true).entries() ?? []) {
      if (certainty >= leastIntent) log.add([firstIntent + at], 255 * certainty);
    }
    log.endDocument();
    yield;
  }
  const postings = yield* log.end();
  return { articles: articles.length, postings, ...(yield* indexWords(words)) };
}

/** Bodies line by line, so that reading a long one does not keep the thread. */
function fieldsOf({
  title = '',
  keywords = [],
  summary = '',
  body = '',
}: Texts): readonly (readonly string[])[] {
  return [[title], keywords, [summary, ...body.split('\n')]];
}

function lengthOf(article: Texts): number {
  return fieldsOf(article).flat().join('').length;
}
