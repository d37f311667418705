import type { TextRange } from './engine/TextRange.ts';
import { Written } from './Written.tsx';

interface HighlightedProps {
  readonly text: string;
  /** In order, without overlap. */
  readonly ranges: readonly TextRange[];
  /** BCP 47; the panel's own language when left out. */
  readonly locale?: string;
}

/** A text with what was searched marked in it. */
export function Highlighted({ text, ranges, locale }: HighlightedProps) {
  return (
    <Written locale={locale}>
      {ranges.map(([start, end], index) => [
        text.slice(ranges[index - 1]?.[1] ?? 0, start),
        <mark key={start}>{text.slice(start, end)}</mark>,
      ])}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </Written>
  );
}
