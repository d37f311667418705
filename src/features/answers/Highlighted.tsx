import type { TextRange } from './engine/TextRange.ts';

interface HighlightedProps {
  readonly text: string;
  /** In order, without overlap. */
  readonly ranges: readonly TextRange[];
}

/** A text with what was searched marked in it. */
export function Highlighted({ text, ranges }: HighlightedProps) {
  return (
    <>
      {ranges.map(([start, end], index) => [
        text.slice(ranges[index - 1]?.[1] ?? 0, start),
        <mark key={start}>{text.slice(start, end)}</mark>,
      ])}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
