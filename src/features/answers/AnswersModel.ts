import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AnswersContext } from './AnswersContext.ts';
import { type AnswersLibrary, answersLibrary } from './AnswersLibrary.ts';
import type { TextRange } from './engine/TextRange.ts';
import { findShortcuts, type Shortcut } from './shortcuts.ts';

/** An article among the results. */
export interface AnswerResult {
  readonly id: string;
  readonly title: string;
  readonly titleRanges: readonly TextRange[];
  readonly snippet: string;
  readonly snippetRanges: readonly TextRange[];
}

/** A thing to do among the results. */
export interface ShortcutResult extends Shortcut {
  readonly titleRanges: readonly TextRange[];
}

/** Everything found for a query. */
export interface Found {
  readonly query: string;
  readonly shortcuts: readonly ShortcutResult[];
  /** Undefined while there is nothing to search in. */
  readonly answers: readonly AnswerResult[] | undefined;
  /** Other words to try, where nothing was found. */
  readonly suggestions: readonly string[];
}

/** State of the search screen. */
export interface AnswersModel {
  readonly library: AnswersLibrary;
  /** What is found for `context.query`; undefined while nothing is searched. */
  readonly found: ReadonlySignal<Found | undefined>;
  /** The route of the selected result: the one the arrows chose, while it is among the results, else the first. */
  readonly selected: ReadonlySignal<string | undefined>;
  /** Moves the selection by some places, round the ends. */
  move(by: number): void;
  /** Selects the first or the last result. */
  moveTo(end: 'first' | 'last'): void;
  /** Opens a result, the selected one when none is given. */
  choose(route?: string): void;
  clear(): void;
}

/** Makes the search screen's state; it needs no disposal, as the library outlives the screen. */
export function createAnswersModel(context: AnswersContext): AnswersModel {
  const library = answersLibrary(context);
  const chosen = signal<string>();
  const found = computed(() => find(context, library));
  const routes = computed(() => (found.value ? routesOf(found.value) : []));
  const selected = computed(() =>
    chosen.value !== undefined && routes.value.includes(chosen.value) ? chosen.value : routes.value[0],
  );
  return {
    library,
    found,
    selected,
    move(by) {
      const at = routes.value.indexOf(selected.value ?? '') + by;
      chosen.value = routes.value.at(at % Math.max(routes.value.length, 1));
    },
    moveTo(end) {
      chosen.value = routes.value.at(end === 'first' ? 0 : -1);
    },
    choose(route = selected.value) {
      if (route !== undefined) context.open(route);
    },
    clear() {
      context.query.value = '';
      chosen.value = undefined;
    },
  };
}

/** How many results there are, shortcuts included. */
export function countOf({ shortcuts, answers = [] }: Found): number {
  return shortcuts.length + answers.length;
}

/** The route an answer opens, which also names it among the results. */
export function routeTo({ id }: { readonly id: string }): string {
  return `article/${id}`;
}

function routesOf({ shortcuts, answers = [] }: Found): string[] {
  return [...shortcuts.map(({ route }) => route), ...answers.map(routeTo)];
}

function find(context: AnswersContext, library: AnswersLibrary): Found | undefined {
  const query = context.query.value.trim();
  if (query === '') return undefined;
  const searchable = library.search.current.value.value;
  const shortcuts = findShortcuts(query, context).map((shortcut) => ({
    ...shortcut,
    titleRanges: searchable?.engine.mark(query, shortcut.title) ?? [],
  }));
  if (!searchable) return { query, shortcuts, answers: undefined, suggestions: [] };
  const { engine, index } = searchable;
  const titles = new Map(index.articles.map(({ id, title }) => [id, title]));
  const answers = engine.search(query).map((hit) => ({ ...hit, title: titles.get(hit.id) ?? '' }));
  const isNothing = answers.length + shortcuts.length === 0;
  return { query, shortcuts, answers, suggestions: isNothing ? engine.suggest(query) : [] };
}
