import type { Pair } from './Pair.ts';

const screenOf = ({ inks }: Pair) => inks[0]?.element.closest('[data-kept]');

/**
 * One of each set of pairs that have the same words, from as few kept screens as will do: every screen costs the styles
 * of all that its pairs stand in. `words[i]` tells of `pairs[i]`.
 */
export function choosePairs(pairs: readonly Pair[], words: readonly string[]): readonly Pair[] {
  const missing = new Set(words);
  const chosen: Pair[] = [];
  while (missing.size > 0) {
    const has = new Map<unknown, Set<string>>();
    for (const [index, pair] of pairs.entries()) {
      const word = words[index] ?? '';
      const screen = screenOf(pair);
      if (missing.has(word)) has.set(screen, (has.get(screen) ?? new Set()).add(word));
    }
    const [best] = [...has].sort(([, one], [, other]) => other.size - one.size);
    if (!best) break;
    for (const [index, pair] of pairs.entries())
      if (screenOf(pair) === best[0] && missing.delete(words[index] ?? '')) chosen.push(pair);
  }
  return chosen;
}
