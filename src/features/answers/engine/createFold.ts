/** Letters that Unicode does not take apart. */
const alike = 'ßss æae œoe øo łl đd ðd þth ıi ħh ŧt';
/** Accents, vowel marks and the Arabic stroke that widens a word, not the marks of Kana or of the scripts of India. */
const marks = /(?=[\p{Mn}ـ])[\u0300-\u0670]/gu;
const hiraganaBefore = 0x60;

/**
 * Gives a function that folds width, case, accents, vowel marks and variants of letters away, so that “Été” is “ete”.
 * `glyphs` are pairs of characters, the second of which the first is met as.
 */
export function createFold(glyphs = ''): (text: string) => string {
  const pairs = [...alike.split(' '), ...(glyphs.match(/../gu) ?? [])];
  const folded = new Map(pairs.map((pair) => [pair.charAt(0), pair.slice(1)]));
  const special = new RegExp(`[${[...folded.keys()].join('')}\u30a1-\u30f6٠-٩۰-۹]`, 'gu');
  return (text) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(marks, '')
      .normalize('NFC')
      .replace(special, (letter) => {
        const point = letter.charCodeAt(0);
        const isKatakana = point >> 8 === 0x30;
        // Arabic and Persian digits end in the digit's own four bits.
        return (
          folded.get(letter) ??
          (isKatakana ? String.fromCharCode(point - hiraganaBefore) : String(point & 15))
        );
      });
}
