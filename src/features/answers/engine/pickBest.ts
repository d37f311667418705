/** An item, by its number, with its score. */
export type Scored = readonly [item: number, score: number];

/** The best of very many items, best first, without sorting all of them; those without a score are left out. */
export function pickBest(
  items: Uint32Array,
  scoreOf: (item: number) => number,
  most: number,
): readonly Scored[] {
  const best: Scored[] = [];
  let least = 0;
  for (const item of items) {
    const score = scoreOf(item);
    if (score <= least) continue;
    let place = best.length;
    while (place > 0 && (best[place - 1]?.[1] ?? 0) < score) place--;
    best.splice(place, 0, [item, score]);
    if (best.length > most) best.pop();
    if (best.length === most) least = best.at(-1)?.[1] ?? 0;
  }
  return best;
}
