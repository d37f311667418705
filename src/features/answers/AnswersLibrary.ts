import { createRemote, type RemoteResource } from '#core/remote.ts';
import type { AnswersContext } from './AnswersContext.ts';
import type { AnswersIndex } from './contract.ts';
import type { AnswersPort } from './port.ts';
import type { Search } from './search.ts';

/** Answers that can be searched. */
export interface SearchableAnswers {
  readonly index: AnswersIndex;
  readonly engine: Search;
}

/** All answers of one language, shared by the screens: asked for once, and searchable once somebody searches. */
export interface AnswersLibrary {
  readonly index: RemoteResource<AnswersIndex>;
  readonly search: RemoteResource<SearchableAnswers>;
  /** Loads the index unless it is there or on its way. */
  open(): void;
  /** Makes it searchable, likewise. */
  openSearch(): void;
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
  const index = createRemote(readIndex);
  const search = createRemote(async () => {
    const [{ createSearch }, answers] = await Promise.all([import('./search.ts'), readIndex()]);
    const articles = answers.articles.map(({ text, categoryId, ...article }) => ({
      ...{ ...article, body: text, category: categoryId },
    }));
    return { index: answers, engine: await createSearch(articles, { locale: answers.locale }) };
  });
  return { index, search, open: once(index), openSearch: once(search) };
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
