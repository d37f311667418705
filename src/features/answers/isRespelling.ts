const mostLonger = 2;
/** Of a word's letters, those that a slip of the finger may change; always one, as in a Chinese word of two. */
const mostChanged = 0.3;

/** Whether some words are a query with its slips put right, rather than other words or the rest of a word. */
export function isRespelling(query: string, words: string): boolean {
  const typed = plainWords(query);
  const meant = plainWords(words);
  if (meant.join(' ').startsWith(typed.join(' ')) || typed.length !== meant.length) return false;
  return meant.every((word, at) => isAlike(typed[at] ?? '', word));
}

function plainWords(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().trim().split(/\s+/u);
}

function isAlike(typed: string, meant: string): boolean {
  const left = [...typed];
  const longest = Math.max(left.length, meant.length);
  if (Math.abs(left.length - [...meant].length) > mostLonger) return false;
  let shared = 0;
  for (const letter of meant) {
    const at = left.indexOf(letter);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return longest - shared <= Math.max(1, longest * mostChanged);
}
