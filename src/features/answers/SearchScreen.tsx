import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Screen } from '#ui/Screen.tsx';
import { useUniqueId } from '#ui/useUniqueId.ts';
import type { AnswersContext } from './AnswersContext.ts';
import { type AnswersModel, countOf, createAnswersModel } from './AnswersModel.ts';
import { NoResults } from './NoResults.tsx';
import { SearchField } from './SearchField.tsx';
import { optionId, SearchResults } from './SearchResults.tsx';
import { Topics } from './Topics.tsx';
import { WaitingForAnswers } from './WaitingForAnswers.tsx';

const announceAfterMs = 500;

interface SearchScreenProps {
  readonly context: AnswersContext;
  /** Set when the shopper is already typing, on the home screen. */
  readonly isTyping: boolean;
}

/** Search as one types: things to do first, then answers; without words, all topics. */
export function SearchScreen({ context, isTyping }: SearchScreenProps) {
  const { query, texts } = context;
  const [model] = useState(() => createAnswersModel(context));
  const listId = useUniqueId();
  const field = useFieldFocus(isTyping);
  const { found, library, selected } = model;
  useEffect(() => library.openSearch(), [library]);
  useAnnouncement(context, model);
  const results = found.value;
  const hasResults = results !== undefined && countOf(results) > 0;
  return (
    <Screen
      title={texts.t('searchTitle')}
      ground="plain"
      bar={
        <SearchField
          inputRef={field}
          value={query.value}
          onInput={(text) => {
            query.value = text;
          }}
          label={texts.t('search')}
          clear={{
            label: texts.t('clear'),
            onClear: () => {
              model.clear();
              field.current?.focus();
            },
          }}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={hasResults}
          aria-controls={hasResults ? listId : undefined}
          aria-activedescendant={
            hasResults && selected.value !== undefined ? optionId(listId, selected.value) : undefined
          }
          onKeyDown={(event) => onKey(event, context, model)}
        />
      }
    >
      {hasResults && <SearchResults id={listId} context={context} model={model} found={results} />}
      {results?.answers && !hasResults && <NoResults context={context} model={model} found={results} />}
      {results && !results.answers && <WaitingForAnswers context={context} library={library} />}
      {!results && <Topics context={context} library={library} />}
    </Screen>
  );
}

/** Takes the focus over from the home screen's field, with the caret behind what was typed there. */
function useFieldFocus(isTyping: boolean) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const input = field.current;
    if (isTyping) input?.focus({ preventScroll: true });
    input?.setSelectionRange(input.value.length, input.value.length);
  }, [isTyping]);
  return field;
}

/** Says what was found once the shopper pauses. */
function useAnnouncement(context: AnswersContext, { found }: AnswersModel) {
  const results = found.value;
  const isSettled = results?.answers !== undefined;
  const count = results ? countOf(results) : 0;
  const { announce, texts } = context;
  useEffect(() => {
    if (!isSettled) return;
    const words = count > 0 ? texts.t('results', { count }) : texts.t('nothing');
    const timer = setTimeout(() => announce(words), announceAfterMs);
    return () => clearTimeout(timer);
  }, [announce, texts, isSettled, count, results?.query]);
}

function onKey(event: TargetedKeyboardEvent<HTMLInputElement>, context: AnswersContext, model: AnswersModel) {
  // Keys belong to the input method while it composes; Safari reports its last one as 229.
  if (event.isComposing || event.keyCode === 229) return;
  const hasResults = model.selected.value !== undefined;
  if (event.key === 'Escape') {
    if (context.query.value === '') context.back();
    else model.clear();
    // Escape would close the panel as well.
    event.stopPropagation();
  } else if (!hasResults) return;
  else if (event.key === 'ArrowDown') model.move(1);
  else if (event.key === 'ArrowUp') model.move(-1);
  else if (event.key === 'Home') model.moveTo('first');
  else if (event.key === 'End') model.moveTo('last');
  else if (event.key === 'Enter') model.choose();
  else return;
  event.preventDefault();
}
