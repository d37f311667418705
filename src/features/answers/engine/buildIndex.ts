import { completeIndex } from './completeIndex.ts';
import type { Language } from './createLanguage.ts';
import { createLinesLog } from './createLinesLog.ts';
import { createPostingsLog, type PostingsLog } from './createPostings.ts';
import { createVocabulary, type Vocabulary } from './createVocabulary.ts';
import type { Index } from './Index.ts';
import { type Field, mergeFields } from './mergeFields.ts';
import { type Reading, readTokens } from './readTokens.ts';

/** What of an article is searched. */
export interface Texts {
  readonly title: string;
  readonly keywords: readonly string[];
  readonly body: string;
}

interface FieldLog {
  readonly log: PostingsLog;
  readonly lengths: Uint32Array;
}

/** Tells which things to do a line is about: their terms, with how sure that is (0 to 1). */
export type Classify = (reading: Reading) => ReadonlyMap<string, number>;

/** Builds an index, first of titles and keywords, which it hands to `onTitles`, then of bodies too. Yields often. */
export function* buildIndex(
  articles: readonly Texts[],
  language: Language,
  classify?: Classify,
  onTitles?: (index: Index) => void,
): Generator<void, Index> {
  const read = language.createRead();
  const vocabulary = createVocabulary(language);
  const createField = (): FieldLog => ({
    log: createPostingsLog(),
    lengths: new Uint32Array(articles.length),
  });
  const [titles, keywords, bodies] = [createField(), createField(), createField()];
  const lines = createLinesLog(vocabulary);
  const intents = createPostingsLog();
  for (const [article, texts] of articles.entries()) {
    readLine(texts.title, article, titles);
    for (const keyword of texts.keywords) readLine(keyword, article, keywords);
    lines.endArticle();
    yield;
  }
  if (onTitles) onTitles(yield* finish([titles, keywords]));
  for (const [article, { title, body }] of articles.entries()) {
    for (const [term, confidence] of classify?.(readTokens(title, language, read)) ?? []) {
      intents.add(vocabulary.numberOf(term), article, Math.round(confidence * 255));
    }
    addReading(readTokens(body, language, read), article, bodies, vocabulary);
    yield;
  }
  return yield* finish([titles, keywords, bodies]);

  function readLine(text: string, article: number, field: FieldLog): void {
    const reading = readTokens(text, language, read);
    addReading(reading, article, field, vocabulary);
    lines.add(reading);
  }

  function* finish(logs: readonly FieldLog[]): Generator<void, Index> {
    const { terms, words, termOfWord } = vocabulary;
    const fields: Field[] = [];
    for (const { log, lengths } of logs) fields.push({ postings: yield* log.sort(terms.size), lengths });
    return yield* completeIndex({
      ...{ articles: articles.length, terms, lines: lines.end() },
      postings: yield* mergeFields(fields, terms.size),
      intents: yield* intents.sort(terms.size),
      ...{ words: words.slice(), termOfWord: Uint32Array.from(termOfWord) },
    });
  }
}

function addReading(
  { tokens, meanings }: Reading,
  article: number,
  { log, lengths }: FieldLog,
  { numberOf, addWord }: Vocabulary,
): void {
  for (const { forms, word } of tokens) {
    for (const form of forms) log.add(numberOf(form), article);
    if (word !== '') addWord(word, forms[0] ?? word);
  }
  for (const meaning of meanings) log.add(numberOf(meaning), article);
  lengths[article] = (lengths[article] ?? 0) + tokens.length;
}
