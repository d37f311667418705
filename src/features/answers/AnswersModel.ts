import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { AnswersContext } from './AnswersContext.ts';
import { type AnswersLibrary, answersLibrary } from './AnswersLibrary.ts';
import { createPace } from './createPace.ts';
import type { SearchReporter } from './createSearchReporter.ts';
import { type Found, keysOf, routeOf } from './Found.ts';
import { numberShortcut } from './numberShortcut.ts';
import type { Progress, SearchableAnswers } from './SearchableAnswers.ts';

/** State of the search screen. */
export interface AnswersModel {
  readonly library: AnswersLibrary;
  /** What is found for `context.query`; undefined while nothing is searched. */
  readonly found: ReadonlySignal<Found | undefined>;
  /**
   * The key of the selected result: the one the arrows chose, while it is among the results, else the first; none
   * where the answers are doubtful, so that Enter opens no answer to another question.
   */
  readonly selected: ReadonlySignal<string | undefined>;
  /** Moves the selection by some places, round the ends. */
  move(by: 1 | -1): void;
  /** Selects the first or the last result. */
  moveTo(end: 'first' | 'last'): void;
  /** Opens a result, the selected one when none is given. */
  choose(key?: string): void;
  /** Searches for other words, which are whole. */
  search(words: string): void;
  /** Asks a person, who gets the words. */
  ask(): void;
  clear(): void;
  dispose(): void;
}

/** Makes the search screen's state; the library it searches outlives it. */
export function createAnswersModel(context: AnswersContext): AnswersModel {
  const library = answersLibrary(context);
  const pace = createPace(context.query);
  let reporter: SearchReporter | undefined;
  const chosen = signal<string>();
  const { found, stop } = followQuery(context, library, pace.progress, (whole, now) => {
    reporter ??= whole?.createReporter(context);
    reporter?.note(whole && now);
  });
  const keys = computed(() => (found.value ? keysOf(found.value) : []));
  const selected = computed(() => {
    if (chosen.value !== undefined && keys.value.includes(chosen.value)) return chosen.value;
    const isDoubtful = found.value?.verdict === 'doubtful' && found.value.shortcuts.length === 0;
    return isDoubtful ? undefined : keys.value[0];
  });
  const leave = () => {
    pace.rest();
    reporter?.flush();
  };
  const stopWatching = effect(() => {
    if (!context.isOpen.value) untracked(leave);
  });
  const open = (route: string) => {
    leave();
    context.open(route);
  };
  return {
    ...{ library, found, selected },
    move(by) {
      const at = keys.value.indexOf(selected.value ?? '');
      const next = at < 0 && by < 0 ? at : at + by;
      chosen.value = keys.value.at(next % Math.max(keys.value.length, 1));
    },
    moveTo(end) {
      chosen.value = keys.value.at(end === 'first' ? 0 : -1);
    },
    choose(key) {
      if (key === undefined) pace.rest();
      const wanted = key ?? selected.value;
      if (found.value && wanted !== undefined) open(routeOf(found.value, wanted));
    },
    search(words) {
      context.query.value = words;
      chosen.value = undefined;
      pace.rest();
    },
    ask: () => open(`contact?${new URLSearchParams({ query: context.query.peek().trim() })}`),
    clear() {
      context.query.value = '';
      chosen.value = undefined;
    },
    dispose() {
      leave();
      stop();
      stopWatching();
      pace.dispose();
    },
  };
}

function followQuery(
  context: AnswersContext,
  library: AnswersLibrary,
  progress: ReadonlySignal<Progress>,
  onFound: (whole: SearchableAnswers | undefined, found: Found | undefined) => void,
) {
  const found = signal<Found>();
  const stop = effect(() => {
    const text = context.query.value;
    const searchable = library.searchable.value;
    const asked = {
      text,
      before: found.peek(),
      progress: progress.value,
      info: library.info.current.value.value,
    };
    if (text.trim() === '') found.value = undefined;
    else found.value = searchable?.find(asked, context) ?? findNumber(text.trim(), context);
    onFound(searchable?.isWhole ? searchable : undefined, found.peek());
  });
  return { found, stop };
}

/** All that can be found while there is nothing to search in. */
function findNumber(query: string, context: AnswersContext): Found {
  const number = numberShortcut(query, context);
  const shortcuts = number ? [{ ...number, titleRanges: [] }] : [];
  return { query, shortcuts, answers: undefined, verdict: 'open', meant: undefined, suggestions: [] };
}
