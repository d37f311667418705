import { Skeleton } from '#ui/Skeleton.tsx';
import type { AnswersContext } from './AnswersContext.ts';
import { AnswersFailure } from './AnswersFailure.tsx';
import type { AnswersLibrary } from './AnswersLibrary.ts';

interface WaitingForAnswersProps {
  readonly context: AnswersContext;
  readonly library: AnswersLibrary;
}

/** What stands in the results' place until there is something to search in. */
export function WaitingForAnswers({ context, library }: WaitingForAnswersProps) {
  const search = library.search.current.value;
  if (search.state !== 'failed') return <Skeleton kind="list" label={context.texts.t('loading')} />;
  return <AnswersFailure context={context} error={search.error} onRetry={library.openSearch} />;
}
