import type { Lexicon } from './Lexicon.ts';

type Ending = readonly [ending: string, replacement: string];

/** What must be left of a word: a syllable block or a consonant alone says more than a Latin letter. */
const leastLeft = 3;
const leastLeftHangul = 2;
const hangul = /^[\uac00-\ud7a3]/u;

/** Gives the forms a folded word is indexed under: its stem, and the stem without a beginning that is a word of its own. */
export function createStemmer({ suffixes, prefixes }: Lexicon): (word: string) => string[] {
  const endings = wordsOf(suffixes).map((entry): Ending => {
    const [ending = '', replacement = ''] = entry.split('>');
    return [ending, replacement];
  });
  const byLast = groupByLast(endings.sort((a, b) => b[0].length - a[0].length));
  const beginnings = wordsOf(prefixes);
  const stem = (word: string): string => {
    const least = hangul.test(word) ? leastLeftHangul : leastLeft;
    for (const [ending, replacement] of byLast.get(word.slice(-1)) ?? []) {
      if (word.length - ending.length >= least && word.endsWith(ending)) {
        return word.slice(0, word.length - ending.length) + replacement;
      }
    }
    return word;
  };
  return (word) => {
    const stems = new Set([stem(word)]);
    for (const beginning of beginnings) {
      if (word.startsWith(beginning) && word.length - beginning.length >= leastLeft) {
        stems.add(stem(word.slice(beginning.length)));
      }
    }
    return [...stems];
  };
}

/** The words of a space-separated list. */
export function wordsOf(list: string): string[] {
  return list.split(' ').filter(Boolean);
}

function groupByLast(endings: readonly Ending[]): ReadonlyMap<string, readonly Ending[]> {
  const byLast = new Map<string, Ending[]>();
  for (const entry of endings) {
    const last = entry[0].slice(-1);
    byLast.set(last, [...(byLast.get(last) ?? []), entry]);
  }
  return byLast;
}
