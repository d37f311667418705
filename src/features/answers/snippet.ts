import type { Entry } from './searchPostings.ts';
import { readWords, type Word } from './searchWords.ts';

/** A stretch of text in UTF-16 units, end exclusive. */
export type TextRange = readonly [start: number, end: number];

/** What was searched: the words as typed, and the words of the index they were taken for. */
export interface Wanted {
  readonly words: readonly Word[];
  readonly terms: ReadonlySet<string>;
}

const longest = 150;

/**
 * Where to highlight: words that were searched, of a longer word only the part that was typed. Words that every
 * question has, and single Chinese characters, are highlighted only when nothing else was searched.
 */
export function markRanges(text: readonly Word[], { words, terms }: Wanted): TextRange[] {
  const telling = words.filter(({ weight }) => weight === 1);
  const typed = (telling.length > 0 ? telling : words).map(({ term }) => term);
  const ranges = text.flatMap(({ term, start, end, weight }): TextRange[] => {
    if (weight < 1 && telling.length > 0) return [];
    const prefix = typed.find((word) => term.startsWith(word));
    // A folded word of another length cannot be matched to its letters.
    if (prefix !== undefined) return [[start, end - start === term.length ? start + prefix.length : end]];
    return terms.has(term) && telling.length > 0 ? [[start, end]] : [];
  });
  return joinRanges(ranges);
}

function joinRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}

/** The summary, or the sentence of the text in which the words stand when neither title nor summary has them. */
export function createSnippet(
  { article, title, summary, body }: Entry,
  wanted: Wanted,
): { snippet: string; ranges: TextRange[] } {
  const inSummary = markRanges(summary, wanted);
  const isFound = inSummary.length > 0 || markRanges(title, wanted).length > 0;
  const [first] = isFound ? [] : markRanges(body, wanted);
  if (!first) return { snippet: article.summary, ranges: inSummary };
  const snippet = sentenceAround(article.text, first[0]);
  return { snippet, ranges: markRanges(readWords(snippet), wanted) };
}

function sentenceAround(text: string, position: number): string {
  const before = text.slice(0, position);
  const [ended = ''] = /^.*(?:[.?!]\s|[。？！])/su.exec(before) ?? [];
  const isNear = position - ended.length < longest / 2;
  const start = isNear ? ended.length : before.lastIndexOf(' ', position - longest / 3) + 1;
  const cut = text.slice(start, start + longest);
  const isWhole = start + longest >= text.length;
  // Chinese has no spaces to cut at, and may be cut anywhere.
  const kept = isWhole ? cut : cut.replace(/\s+\S{0,30}$/u, '');
  return `${isNear ? '' : '…'}${kept.trim()}${isWhole ? '' : '…'}`;
}
