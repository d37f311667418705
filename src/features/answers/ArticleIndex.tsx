import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Skeleton } from '#ui/Skeleton.tsx';
import type { AnswersContext } from './AnswersContext.ts';
import { AnswersFailure } from './AnswersFailure.tsx';
import type { AnswersLibrary } from './AnswersLibrary.ts';
import type { AnswersIndex } from './contract.ts';

interface ArticleIndexProps {
  readonly context: AnswersContext;
  readonly library: AnswersLibrary;
  readonly children: (index: AnswersIndex) => ComponentChildren;
}

/** Shows something of the list of all articles, and what stands in its place while it is not there. */
export function ArticleIndex({ context, library, children }: ArticleIndexProps) {
  useEffect(() => library.open(), [library]);
  const index = library.index.current.value;
  if (index.value) return <>{children(index.value)}</>;
  if (index.state !== 'failed') return <Skeleton kind="list" label={context.texts.t('loading')} />;
  return <AnswersFailure context={context} error={index.error} onRetry={library.open} />;
}
