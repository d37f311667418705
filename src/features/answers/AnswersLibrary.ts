import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { createRemote, type RemoteResource } from '#core/remote.ts';
import type { AnswersContext } from './AnswersContext.ts';
import type { AnswersInfo } from './answersInfo.ts';
import type { AnswersIndex } from './contract.ts';
import type { AnswersPort } from './port.ts';
import type { SearchableAnswers } from './SearchableAnswers.ts';
import type { searching } from './searching.ts';

/** All answers of one language, shared by the screens: asked for once, and searchable once somebody searches. */
export interface AnswersLibrary {
  readonly index: RemoteResource<AnswersIndex>;
  readonly search: RemoteResource<SearchableAnswers>;
  /** What can be searched by now: titles at first, then everything. */
  readonly searchable: ReadonlySignal<SearchableAnswers | undefined>;
  /** What the backend says of its answers, the most popular ones first; asked for with the search. */
  readonly info: RemoteResource<AnswersInfo>;
  /** Loads the index unless it is there or on its way. */
  open(): void;
  /** Makes it searchable, likewise. */
  openSearch(): void;
  /** What searching takes, and reading without a connection; nothing is done with it yet. */
  stock(): Promise<[typeof searching, AnswersIndex]>;
}

const shared = new WeakMap<AnswersPort, Map<string, AnswersLibrary>>();

/** The library of a context's language; it lives as long as the panel's port does. */
export function answersLibrary({ port, locale }: AnswersContext): AnswersLibrary {
  const byLocale = shared.get(port) ?? new Map<string, AnswersLibrary>();
  shared.set(port, byLocale);
  const library = byLocale.get(locale) ?? createLibrary(port, locale);
  byLocale.set(locale, library);
  return library;
}

const loadSearching = async () => (await import('./searching.ts')).searching;

function createLibrary(port: AnswersPort, locale: string): AnswersLibrary {
  let indexAsked: Promise<AnswersIndex> | undefined;
  const readIndex = () => {
    const asked = indexAsked ?? port.index({ locale });
    indexAsked = asked;
    asked.catch(() => {
      indexAsked = undefined;
    });
    return asked;
  };
  const stock = () => Promise.all([loadSearching(), readIndex()]);
  const index = createRemote(readIndex);
  const info = createRemote((aborted) => port.info({ locale }, aborted));
  const titles = signal<SearchableAnswers>();
  const search = createRemote(async () => {
    const [{ makeSearchable }, answers] = await stock();
    return makeSearchable(answers, locale, (searchable) => {
      titles.value = searchable;
    });
  });
  const openSearch = once(search);
  const openInfo = once(info);
  return {
    ...{ index, search, info, open: once(index) },
    searchable: computed(() => search.current.value.value ?? titles.value),
    openSearch() {
      openSearch();
      openInfo();
    },
    stock,
  };
}

/** Loads a resource the first time it is needed, and again only after a failure. */
function once(resource: RemoteResource<unknown>): () => void {
  let isAsked = false;
  return () => {
    if (isAsked && resource.current.peek().state !== 'failed') return;
    isAsked = true;
    void resource.load();
  };
}
