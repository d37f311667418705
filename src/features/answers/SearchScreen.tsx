import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Screen } from '#ui/Screen.tsx';
import { useUniqueId } from '#ui/useUniqueId.ts';
import type { AnswersContext } from './AnswersContext.ts';
import { type AnswersModel, createAnswersModel } from './AnswersModel.ts';
import { countOf } from './Found.ts';
import { FoundView } from './FoundView.tsx';
import { SearchField } from './SearchField.tsx';
import { optionId } from './SearchResults.tsx';
import { Topics } from './Topics.tsx';

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
  const list = useRef<HTMLDivElement>(null);
  const field = useFieldFocus(isTyping);
  const { found, library, selected } = model;
  useEffect(() => {
    library.openSearch();
    return model.dispose;
  }, [library, model]);
  useAnnouncement(context, model);
  const results = found.value;
  const hasResults = results !== undefined && countOf(results) > 0;
  const type = (text: string) => {
    query.value = text;
  };
  const search = (words: string) => {
    model.search(words);
    // On a touch screen the field would bring the keyboard up, over what was asked for.
    (matchMedia('(pointer: coarse)').matches ? list : field).current?.focus();
  };
  return (
    <Screen
      title={texts.t('searchTitle')}
      ground="plain"
      bar={
        <SearchField
          inputRef={field}
          value={query.value}
          onInput={type}
          composing={{ locale: context.locale, onCompose: type }}
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
      {results ? (
        <FoundView {...{ id: listId, context, model, found: results }} listRef={list} onSearch={search} />
      ) : (
        <Topics context={context} library={library} />
      )}
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
  const { announce, texts } = context;
  const results = found.value;
  const count = results ? countOf(results) : 0;
  const isSaid = results?.answers !== undefined && results.verdict !== 'open';
  const isUnclear = results?.verdict === 'doubtful' && results.shortcuts.length === 0;
  useEffect(() => {
    if (!isSaid) return;
    const found = texts.t(isUnclear ? 'unclearResults' : 'results', { count });
    const words = count > 0 ? found : texts.t('nothing');
    const timer = setTimeout(() => announce(words), announceAfterMs);
    return () => {
      clearTimeout(timer);
      // What is no longer so is not left to be read, and the same words said again are heard.
      announce('');
    };
  }, [announce, texts, isSaid, isUnclear, count, results?.query]);
}

function onKey(event: TargetedKeyboardEvent<HTMLInputElement>, context: AnswersContext, model: AnswersModel) {
  // Keys belong to the input method while it composes; Safari reports its last one as 229.
  if (event.isComposing || event.keyCode === 229) return;
  const { found } = model;
  if (event.key === 'Escape') {
    if (context.query.value === '') context.back();
    else model.clear();
    // Escape would close the panel as well.
    event.stopPropagation();
  } else if (!found.value || countOf(found.value) === 0) return;
  else if (event.key === 'ArrowDown') model.move(1);
  else if (event.key === 'ArrowUp') model.move(-1);
  else if (event.key === 'Home') model.moveTo('first');
  else if (event.key === 'End') model.moveTo('last');
  else if (event.key === 'Enter') model.choose();
  else return;
  event.preventDefault();
}
