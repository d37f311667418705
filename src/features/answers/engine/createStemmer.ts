import type { Lexicon } from './Lexicon.ts';

/** What must be left of a word: a syllable block of Korean says more than another letter. */
const rest = '[\\uac00-\\ud7a3].+?|...+?';

/** Gives the forms a folded word is indexed under: its stem, and the stem without a beginning that is a word of its own. */
export function createStemmer({ suffixes, prefixes }: Lexicon): (word: string) => string[] {
  const endings = new Map(
    suffixes.split(' ').map((entry) => {
      const [ending = '', replacement = ''] = entry.split('>');
      return [ending, replacement];
    }),
  );
  const ended = new RegExp(`^(${rest})(${[...endings.keys()].join('|')})$`, 'u');
  const begun = new RegExp(`^(?:${prefixes.replaceAll(' ', '|')})(?=...)`, 'u');
  const stem = (word: string): string =>
    word.replace(ended, (_, left: string, ending: string) => left + (endings.get(ending) ?? ''));
  return (word) => [...new Set([word, word.replace(begun, '')].map(stem))];
}
