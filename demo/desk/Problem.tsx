import { Icon } from '#ui/Icon.tsx';

interface ProblemProps {
  /** What failed and what helps; nothing is shown without. */
  readonly words: string;
  readonly onRetry?: () => void;
}

/** A failure in words, read out at once, with a second try where one helps. */
export function Problem({ words, onRetry }: ProblemProps) {
  return (
    <div role="alert">
      {words !== '' && (
        <p class="problem">
          <Icon name="alert" />
          <span>{words}</span>
          {onRetry && (
            <button class="link" type="button" onClick={onRetry}>
              Try again
            </button>
          )}
        </p>
      )}
    </div>
  );
}
