import { frequencyOf } from './completeIndex.ts';
import type { Language } from './createLanguage.ts';
import type { Readings } from './createReader.ts';
import type { Index } from './Index.ts';
import { readTokens, type Token } from './readTokens.ts';
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
  readonly wanted: Wanted;
}

/** Finds the stretches of a text that say what was searched. */
export type FindMarks = (text: string) => readonly Mark[];

interface Sought {
  readonly wanted: Wanted;
  readonly certainty: number;
}

const full = 1;
/** Readings less sure than this, or than this share of the surest, found the article; showing them would puzzle. */
const leastCertain = 0.3;
const leastShare = 0.75;
/** Longer texts are searched for a passage in their beginning. */
const longestText = 5000;

/** Prepares to mark what a query searched; words that every question has count only when it has no others. */
export function createMarker(wanted: readonly Wanted[], language: Language, index: Index): FindMarks {
  const isTelling = wanted.some(({ token }) => token.weight === full);
  const shown = wanted.filter(({ token }) => !isTelling || token.weight === full);
  const byTerm = new Map<number, Sought>();
  const byForm = new Map<string, Sought>();
  for (const one of shown) {
    const there = [...one.readings].filter(([term]) => frequencyOf(index, term) > 0);
    const surest = Math.max(0, ...there.map(([, certainty]) => certainty));
    for (const [term, certainty] of there) {
      const isSure = certainty >= Math.max(leastCertain, leastShare * surest);
      if (isSure && certainty > (byTerm.get(term)?.certainty ?? 0))
        byTerm.set(term, { wanted: one, certainty });
    }
    for (const form of one.token.forms) byForm.set(form, { wanted: one, certainty: 1 });
  }
  const ofForm = (form: string) => byForm.get(form);
  const ofTerm = (form: string) => byTerm.get(index.terms.get(form) ?? -1);
  const typed = shown.filter(({ token }) => token.word !== '');
  const findForm = ({ forms, word }: Token): Sought | undefined => {
    const begun = typed.find(({ token }) => word.startsWith(token.word));
    return begun ? { wanted: begun, certainty: 1 } : first(forms, ofTerm);
  };
  // Words come again and again in texts, each time with the same forms.
  const guessed = new Map<readonly string[], Sought | undefined>();
  const find = (token: Token): Sought | undefined => {
    const { forms, meanings, weight, word } = token;
    const sought = first(forms, ofForm);
    if (sought || (weight < full && isTelling)) return sought;
    if (word === '') return first(forms, ofTerm) ?? first(meanings, ofTerm);
    if (!guessed.has(forms)) guessed.set(forms, findForm(token));
    return guessed.get(forms) ?? first(meanings, ofTerm);
  };
  return (text) =>
    readTokens(text.slice(0, longestText), language).tokens.flatMap((token): Mark[] => {
      const sought = find(token);
      if (!sought) return [];
      const { wanted, certainty } = sought;
      const range = rangeOf(text, token, wanted.token.word, language);
      return [{ range, worth: wanted.token.weight * certainty, wanted }];
    });
}

function first(forms: readonly string[], find: (form: string) => Sought | undefined): Sought | undefined {
  for (const form of forms) {
    const sought = find(form);
    if (sought) return sought;
  }
  return undefined;
}

/** Where to highlight a text. */
export function rangesOf(marks: readonly Mark[]): TextRange[] {
  return joinRanges(marks.map(({ range }) => range));
}

/** Of a longer word only the part that was typed, in the letters of the text however they fold. */
function rangeOf(text: string, { start, end, word }: Token, typed: string, { fold }: Language): TextRange {
  if (typed === '' || word === typed || !word.startsWith(typed)) return [start, end];
  for (let at = start + 1; at < end; at++) {
    if (fold(text.slice(start, at)).length >= typed.length) return [start, at];
  }
  return [start, end];
}
