import type { CounterbellError } from '#core/errors.ts';
import { Failure } from '#ui/Failure.tsx';
import type { AnswersContext } from './AnswersContext.ts';

interface AnswersFailureProps {
  readonly context: AnswersContext;
  readonly error: CounterbellError;
  readonly onRetry: () => void;
}

/** Answers did not come: why, again, and a person who gets the words that were searched. */
export function AnswersFailure({ context, error, onRetry }: AnswersFailureProps) {
  const { query, texts } = context;
  const { title, text, canRetry, reference } = context.explain(error);
  const route = query.value.trim()
    ? `contact?${new URLSearchParams({ query: query.value.trim() })}`
    : 'contact';
  return (
    <Failure
      title={title}
      text={text}
      isOffline={error.code === 'offline'}
      retry={canRetry ? { label: texts.t('retry'), onRetry } : undefined}
      ask={
        context.has('contact') ? { label: texts.t('askButton'), onAsk: () => context.open(route) } : undefined
      }
      reference={reference}
    />
  );
}
