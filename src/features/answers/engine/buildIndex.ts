import { completeIndex } from './completeIndex.ts';
import type { Language } from './createLanguage.ts';
import type { Lexeme, Word } from './createLexemes.ts';
import { createLinesLog } from './createLinesLog.ts';
import { createPostingsLog, type PostingsLog } from './createPostingsLog.ts';
import { createVocabulary, type Vocabulary } from './createVocabulary.ts';
import type { Index } from './Index.ts';
import { type Field, mergeFields } from './mergeFields.ts';
import { findMeanings, type Reading, readTokens, toTokens } from './readTokens.ts';

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

/** Characters that are read in about a millisecond. */
const longestPart = 4000;

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
  const lines = createLinesLog(vocabulary.terms);
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
      intents.add(vocabulary.terms.numberOf(term), article, Math.round(confidence * 255));
    }
    for (let from = 0, to = 0; from < body.length; from = to, yield) {
      to = endOfPart(body, from);
      const words = read(body.slice(from, to));
      addWords(words, findMeanings(words, language), article, bodies, vocabulary);
    }
    yield;
  }
  return yield* finish([titles, keywords, bodies]);

  function readLine(text: string, article: number, field: FieldLog): void {
    const words = read(text);
    const reading = toTokens(words, language);
    addWords(words, reading.meanings, article, field, vocabulary);
    lines.add(reading);
  }

  function* finish(logs: readonly FieldLog[]): Generator<void, Index> {
    const { terms, words, termOfWord } = vocabulary;
    const fields: Field[] = [];
    for (const { log, lengths } of logs) fields.push({ postings: yield* log.sort(), lengths });
    yield;
    return yield* completeIndex({
      ...{ articles: articles.length, terms, lines: lines.end() },
      postings: yield* mergeFields(fields, terms.size),
      intents: yield* intents.sort(),
      ...{ words: words.slice(), termOfWord: new Uint32Array(termOfWord) },
    });
  }
}

/** Where a very long text may be cut, so that reading a part does not keep the thread. */
function endOfPart(text: string, from: number): number {
  if (text.length - from <= longestPart) return text.length;
  const end = text.indexOf('\n', from + longestPart);
  return end < 0 ? text.length : end;
}

function addWords(
  words: readonly Word[],
  meanings: readonly string[],
  article: number,
  { log, lengths }: FieldLog,
  { terms, numbersOf }: Vocabulary,
): void {
  let length = words.length;
  let before: Lexeme | undefined;
  for (const { lexeme, isGlued } of words) {
    if (isGlued && lexeme.isGlyph && before?.isGlyph) {
      log.add(terms.numberOfPair(before.word, lexeme.word), article);
      length++;
    }
    for (const number of numbersOf(lexeme)) log.add(number, article);
    before = lexeme;
  }
  for (const meaning of meanings) log.add(terms.numberOf(meaning), article);
  lengths[article] = (lengths[article] ?? 0) + length;
}
