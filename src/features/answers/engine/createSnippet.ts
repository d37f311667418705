import type { Mark } from './createMarker.ts';

/** Characters that two lines of the panel hold. */
const longest = 150;
/** A passage is good while what was searched stands this close together. */
const near = 120;
/** More marks than this hardly stand so close. */
const most = 60;

/** The passage of a text in which most of what was searched stands, the beginning if nothing does. */
export function createSnippet(text: string, marks: readonly Mark[]): string {
  const said = marks.map(({ range: [start] }, from) => {
    const together = marks.slice(from, from + most).filter(({ range }) => range[1] <= start + near);
    return new Set(together.map(({ at }) => at)).size;
  });
  const position = marks[said.indexOf(Math.max(...said))]?.range[0] ?? 0;
  const before = text.slice(0, position);
  // “€4.95” does not end a sentence.
  const sentence = before.search(/(?:[^.?!。？！]|[.?!](?=\S))*$/u);
  const isNear = position - sentence < longest / 2;
  const start = isNear ? sentence : before.lastIndexOf(' ', position - longest / 3) + 1;
  const end = start + longest;
  // Chinese has no spaces to cut at, and may be cut anywhere but inside a character.
  const part = text.slice(start, end).replace(end < text.length ? /\s+\S{0,30}$|[\ud800-\udbff]$/u : '', '');
  return `${isNear ? '' : '…'}${part.trim()}${end < text.length ? '…' : ''}`;
}
