import type { Mark } from './createMarker.ts';
import { joinRanges, type TextRange } from './TextRange.ts';

/** A passage of a text, and what to highlight in it. */
export interface Snippet {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

/** As much as two lines of the panel hold, up to the end of a word if there is one; never half a character. */
const passage = /(?![\udc00-\udfff])(?:.{120,150}(?=\s|$)|.{1,150})/su;
/** A passage is good while what was searched stands this close together. */
const near = 120;
/** How far before it the passage may begin. */
const reach = 75;
/** More marks than this hardly stand so close. */
const most = 60;

/** The passage of a text in which most of what was searched stands, the beginning if nothing does. */
export function createSnippet(text: string, marks: readonly Mark[]): Snippet {
  const said = marks.map(([start], at) => {
    const together = marks.slice(at, at + most).filter(([, end]) => end <= start + near);
    return new Set(together.map(([, , part]) => part)).size;
  });
  const [position = 0] = marks[said.indexOf(Math.max(...said))] ?? [];
  const before = text.slice(0, position);
  // “€4.95” does not end a sentence.
  const sentence = before.match(/.*(?:[.?!]\s+|[。？！])/su)?.[0].length ?? 0;
  const isWhole = position - sentence < reach;
  // Chinese has no spaces to begin after.
  const from = isWhole ? sentence : Math.max(before.lastIndexOf(' ', position - 50) + 1, position - reach);
  const found = passage.exec(text.slice(from));
  const [shown = ''] = found ?? [];
  const start = from + (found?.index ?? 0);
  const end = start + shown.length;
  const lead = isWhole ? '' : '…';
  const own = joinRanges(marks.filter((mark) => mark[0] >= start && mark[1] <= end));
  const shift = lead.length - start;
  return {
    text: lead + shown + (end < text.length ? '…' : ''),
    ranges: own.map((range) => [range[0] + shift, range[1] + shift]),
  };
}
