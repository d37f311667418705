import type { RefObject } from 'preact';
import type { AnswersContext } from './AnswersContext.ts';
import type { AnswersModel } from './AnswersModel.ts';
import { countOf, type Found } from './Found.ts';
import { SearchResults } from './SearchResults.tsx';
import { WaitingForAnswers } from './WaitingForAnswers.tsx';

interface FoundViewProps {
  readonly id: string;
  readonly context: AnswersContext;
  readonly model: AnswersModel;
  readonly found: Found;
  readonly listRef: RefObject<HTMLDivElement | null>;
  /** Called with other words to search for. */
  readonly onSearch: (words: string) => void;
}

/** What a query found: results, doubtful ones after a person, or nothing; a skeleton while that cannot be said. */
export function FoundView(props: FoundViewProps) {
  const { context, model, found, onSearch } = props;
  const { texts } = context;
  const count = countOf(found);
  const searchable = model.library.searchable.value;
  const isWaiting = !found.answers || (count === 0 && !searchable?.isWhole);
  const isUnanswered = found.verdict === 'doubtful' && found.shortcuts.length === 0 && !found.meant;
  return (
    <>
      {count > 0 && !isUnanswered && (
        <div class="count">
          <p translate={false}>{texts.t('results', { count })}</p>
          {found.meant && searchable && (
            <searchable.Meant context={context} words={found.meant} onSearch={onSearch} />
          )}
        </div>
      )}
      {isUnanswered && searchable && context.has('contact') && (
        <searchable.Unclear context={context} onAsk={model.ask} />
      )}
      {count > 0 && <SearchResults {...props} />}
      {isWaiting && <WaitingForAnswers context={context} library={model.library} />}
      {found.verdict === 'nothing' && searchable && (
        <searchable.Nothing {...props} index={searchable.index} onAsk={model.ask} />
      )}
    </>
  );
}
