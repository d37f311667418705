import type { ComponentChildren } from 'preact';
import { Problem } from './Problem.tsx';

interface ListFrameProps {
  readonly label: string;
  /** Undefined until the list was loaded for the first time. */
  readonly count: number | undefined;
  readonly empty: string;
  readonly failure: string;
  readonly onRetry: () => void;
  readonly children: ComponentChildren;
}

/** A list that is loading, failed, empty or there. */
export function ListFrame({ label, count, empty, failure, onRetry, children }: ListFrameProps) {
  return (
    <div class="list-frame">
      <Problem words={failure} onRetry={onRetry} />
      {count === undefined && failure === '' && (
        <p class="list-note" role="status">
          Loading
        </p>
      )}
      {count === 0 && <p class="list-note">{empty}</p>}
      <ul class="rows" aria-label={label}>
        {children}
      </ul>
    </div>
  );
}
