import type { AnswersContext } from './AnswersContext.ts';

interface DidYouMeanProps {
  readonly context: AnswersContext;
  readonly words: string;
  readonly onSearch: (words: string) => void;
}

/** The query spelt right, in one line. */
export function DidYouMean({ context, words, onSearch }: DidYouMeanProps) {
  return (
    <button class="meant" type="button" onClick={() => onSearch(words)}>
      {context.texts.rich('meant', { words: <strong>{words}</strong> })}
    </button>
  );
}
