const seed = 0x811c9dc5;
const prime = 0x01000193;

/**
 * The number that a word or a character is indexed as: a character’s own, of one UTF-16 unit; else a hash (FNV-1a), which
 * two of 20,000 words share in one FAQ of twenty.
 */
export function termOf(form: string): number {
  let term = seed;
  for (let at = 0; at < form.length; at++) {
    term = Math.imul(term ^ form.charCodeAt(at), prime);
  }
  return form.length > 1 ? term >>> 0 : form.charCodeAt(0);
}
