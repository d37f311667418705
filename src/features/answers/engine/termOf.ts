const seed = 0x811c9dc5;
const prime = 0x01000193;

/**
 * The number that a word, a character or a pair of characters is indexed as. Up to two UTF-16 units it is their own
 * number; of more it is a hash (FNV-1a), which two of 20,000 words share in one FAQ of twenty.
 */
export function termOf(form: string): number {
  const isShort = form.length < 3;
  let term = isShort ? 0 : seed;
  for (let at = 0; at < form.length; at++) {
    const unit = form.charCodeAt(at);
    term = isShort ? (term << 16) | unit : Math.imul(term ^ unit, prime);
  }
  return term >>> 0;
}
