/** A stretch of text in UTF-16 units, end exclusive. */
export type TextRange = readonly [start: number, end: number];

/** Joins ranges that touch; they are in the order of their starts. */
export function joinRanges(
  ranges: readonly (readonly [start: number, end: number, ...rest: unknown[]])[],
): TextRange[] {
  const joined: TextRange[] = [];
  for (const [start, end] of ranges) {
    const last = joined.at(-1);
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}
