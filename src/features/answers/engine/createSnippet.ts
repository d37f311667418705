import type { Mark, Wanted } from './createMarker.ts';

/** Characters that two lines of the panel hold. */
const longest = 150;
/** A passage is good while what was searched stands this close together. */
const near = 120;

/** The passage of a text in which most of what was searched stands, the beginning if nothing does. */
export function createSnippet(text: string, marks: readonly Mark[]): string {
  return cut(text, bestStart(marks));
}

function bestStart(marks: readonly Mark[]): number {
  let best = { start: 0, worth: 0 };
  for (const [at, { range }] of marks.entries()) {
    const seen = new Map<Wanted, number>();
    for (let next = at; next < marks.length; next++) {
      const mark = marks[next];
      if (!mark || mark.range[1] - range[0] > near) break;
      seen.set(mark.wanted, Math.max(mark.worth, seen.get(mark.wanted) ?? 0));
    }
    const worth = [...seen.values()].reduce((sum, one) => sum + one, 0);
    if (worth > best.worth) best = { start: range[0], worth };
  }
  return best.start;
}

function cut(text: string, position: number): string {
  const before = text.slice(0, position);
  const [ended = ''] = /^.*(?:[.?!]\s|[。？！])/su.exec(before) ?? [];
  const isNear = position - ended.length < longest / 2;
  const start = isNear ? ended.length : before.lastIndexOf(' ', position - longest / 3) + 1;
  const part = text.slice(start, start + longest);
  const isWhole = start + longest >= text.length;
  // Chinese has no spaces to cut at, and may be cut anywhere but inside a character.
  const kept = isWhole ? part : part.replace(/\s+\S{0,30}$|[\ud800-\udbff]$/u, '');
  return `${isNear ? '' : '…'}${kept.trim()}${isWhole ? '' : '…'}`;
}
