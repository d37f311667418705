import { loadLexicons } from './createAnswersSearch.ts';
import { makeSearchable } from './makeSearchable.ts';
import { plainArticle } from './plainArticle.ts';

/** What searching takes, and reading without a connection, which comes late and in one request. */
export const searching = { loadLexicons, makeSearchable, plainArticle };
