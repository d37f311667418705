import type { Language } from './createLanguage.ts';
import type { Readings } from './createReader.ts';
import type { Token } from './readTokens.ts';
import { readTokens } from './readTokens.ts';
import { joinRanges, type TextRange } from './TextRange.ts';

/** A token of the query, and the terms taken for it. */
export interface Wanted {
  readonly token: Token;
  readonly readings: Readings;
}

/** A text's stretch that says what was searched. */
export interface Mark {
  readonly range: TextRange;
  /** How much it says: the token's weight times how sure the reading is. */
  readonly worth: number;
  /** Which of the wanted tokens it answers. */
  readonly wanted: number;
}

const full = 1;
/** Readings less sure than this found the article, but showing them would puzzle. */
const leastCertain = 0.4;

/** Finds the stretches of a text that say what was searched; weak tokens count only when nothing else was searched. */
export function findMarks(
  text: string,
  wanted: readonly Wanted[],
  language: Language,
  terms: ReadonlyMap<string, number>,
): Mark[] {
  const telling = wanted.some(({ token }) => token.weight === full);
  const marks: Mark[] = [];
  for (const token of readTokens(text, language).tokens) {
    for (const [at, { token: asked, readings }] of wanted.entries()) {
      if (telling && asked.weight < full) continue;
      const certainty = certaintyOf(token, asked, readings, terms);
      if (certainty < leastCertain) continue;
      marks.push({
        range: rangeOf(text, token, asked, language),
        worth: asked.weight * certainty,
        wanted: at,
      });
      break;
    }
  }
  return marks;
}

/** Where to highlight a text. */
export function rangesOf(marks: readonly Mark[]): TextRange[] {
  return joinRanges(marks.map(({ range }) => range));
}

function certaintyOf(
  token: Token,
  asked: Token,
  readings: Readings,
  terms: ReadonlyMap<string, number>,
): number {
  let certainty = 0;
  if (token.word !== undefined && asked.word !== undefined && token.word.startsWith(asked.word)) return 1;
  for (const form of [...token.forms, ...token.meanings]) {
    if (asked.forms.includes(form)) return 1;
    const term = terms.get(form);
    if (term !== undefined) certainty = Math.max(certainty, readings.get(term) ?? 0);
  }
  return certainty;
}

/** Of a longer word only the part that was typed, in the letters of the text however they fold. */
function rangeOf(text: string, { start, end, word }: Token, asked: Token, { fold }: Language): TextRange {
  if (word === undefined || asked.word === undefined || !word.startsWith(asked.word) || word === asked.word)
    return [start, end];
  for (let at = start + 1; at < end; at++) {
    if (fold(text.slice(start, at)).length >= asked.word.length) return [start, at];
  }
  return [start, end];
}
