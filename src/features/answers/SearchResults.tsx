import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Icon } from '#ui/Icon.tsx';
import { Row, Rows } from '#ui/Rows.tsx';
import { useUniqueId } from '#ui/useUniqueId.ts';
import type { AnswersContext } from './AnswersContext.ts';
import type { AnswersModel } from './AnswersModel.ts';
import { countOf, type Found, routeTo } from './Found.ts';
import { Highlighted } from './Highlighted.tsx';

interface SearchResultsProps {
  readonly id: string;
  readonly context: AnswersContext;
  readonly model: AnswersModel;
  readonly found: Found;
  readonly listRef: RefObject<HTMLDivElement | null>;
}

/** The id of a result's option, for `aria-activedescendant`. */
export function optionId(listId: string, key: string): string {
  return `${listId}-${key}`;
}

/** What was found, as a list box that the search field steers; the field keeps the focus. */
export function SearchResults({ id, context, model, found, listRef }: SearchResultsProps) {
  const { texts } = context;
  const { shortcuts, answers = [], verdict } = found;
  const selected = model.selected.value;
  useSelectionInView(listRef, selected);
  const option = (key: string) => ({
    id: optionId(id, key),
    role: 'option' as const,
    active: key === selected,
    end: key === selected ? <Icon name="enter" class="faint" /> : '',
    onClick: () => model.choose(key),
  });
  return (
    // A press must not take the focus out of the field.
    <div
      ref={listRef}
      id={id}
      class="results"
      role="listbox"
      tabIndex={-1}
      aria-label={texts.t('results', { count: countOf(found) })}
      onMouseDown={(event) => event.preventDefault()}
    >
      {shortcuts.length > 0 && (
        <ResultGroup title={texts.t('shortcuts')}>
          <Rows lead>
            {shortcuts.map(({ key, icon, text, title, titleRanges }) => (
              <Row
                key={key}
                {...option(key)}
                icon={icon}
                title={<Highlighted text={title} ranges={titleRanges} />}
                subtitle={text}
              />
            ))}
          </Rows>
        </ResultGroup>
      )}
      {answers.length > 0 && (
        <ResultGroup title={texts.t(verdict === 'doubtful' ? 'perhaps' : 'answers')}>
          <Rows class="hits">
            {answers.map((answer) => (
              <Row
                key={answer.id}
                {...option(routeTo(answer))}
                title={<Highlighted text={answer.title} ranges={answer.titleRanges} locale={answer.locale} />}
                subtitle={
                  <Highlighted text={answer.snippet} ranges={answer.snippetRanges} locale={answer.locale} />
                }
              />
            ))}
          </Rows>
        </ResultGroup>
      )}
    </div>
  );
}

interface ResultGroupProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A group of options. A list box holds nothing but groups and options, so its heading only names it. */
function ResultGroup({ title, children }: ResultGroupProps) {
  const id = useUniqueId();
  return (
    <fieldset class="group" aria-labelledby={id}>
      <div class="group-head" role="presentation">
        <h3 id={id} role="presentation">
          {title}
        </h3>
      </div>
      {children}
    </fieldset>
  );
}

/** Keeps the option that the arrow keys chose in view. */
function useSelectionInView(list: RefObject<HTMLDivElement | null>, selected: string | undefined) {
  useLayoutEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [list, selected]);
}
