import Fuse from 'fuse.js/basic';
import type { AnswersIndex } from './contract.ts';
import { buildPostings, type Entry, type Postings } from './searchPostings.ts';
import { foldText, readWords, type Word } from './searchWords.ts';
import { createSnippet, markRanges, type TextRange } from './snippet.ts';

/** An article that answers, with what to highlight. */
export interface SearchHit {
  readonly id: string;
  /** Comparable within one query only; higher is better. */
  readonly score: number;
  readonly titleRanges: readonly TextRange[];
  readonly snippet: string;
  readonly snippetRanges: readonly TextRange[];
}

/** Searches one language's articles, all in memory. */
export interface Search {
  /** At most 20 articles, best first; none when no article covers enough of the query. */
  search(query: string): SearchHit[];
  /** Where the query's words stand in any text. */
  mark(query: string, text: string): readonly TextRange[];
  /** At most 4 keywords of the shop's own that are close to the query. */
  suggest(query: string): string[];
}

/** How a word of the query may be read: as a word of the index, with how sure that is (0 to 1). */
type Reading = readonly [term: string, certainty: number];

interface Ranked {
  readonly entry: Entry;
  readonly score: number;
  readonly terms: ReadonlySet<string>;
}

const saturation = 1.6;
const maxHits = 20;
const maxSuggestions = 4;
const maxReadings = 12;
const minCoverage = 0.2;
const minShareOfBest = 0.25;
const sure = 0.6;

/** Builds the index of one language's articles, of fifty in some milliseconds. The one door to fuse.js. */
export function createSearch(index: AnswersIndex): Search {
  const postings = buildPostings(index.articles);
  const readingsOf = createReadings([...postings.byTerm.keys()]);
  const keywords = [...new Set(index.articles.flatMap((article) => article.keywords))];
  const nearKeywords = new Fuse(keywords, { threshold: 0.4, ignoreLocation: true });
  return {
    search(query) {
      const words = distinct(readWords(query));
      return rank(words, postings, readingsOf).map(({ entry, score, terms }) => {
        const wanted = { words, terms };
        const { snippet, ranges } = createSnippet(entry, wanted);
        const titleRanges = markRanges(entry.title, wanted);
        return { id: entry.article.id, score, titleRanges, snippet, snippetRanges: ranges };
      });
    },
    mark: (query, text) => markRanges(readWords(text), { words: readWords(query), terms: new Set() }),
    suggest(query) {
      const telling = distinct(readWords(query)).filter(
        ({ weight, term }) => weight === 1 && term.length > 1,
      );
      const near = [query, ...telling.map(({ term }) => term)].flatMap((words) =>
        nearKeywords.search(words, { limit: maxSuggestions }).map(({ item }) => item),
      );
      return [...new Set(near)]
        .filter((keyword) => foldText(keyword) !== foldText(query))
        .slice(0, maxSuggestions);
    },
  };
}

/** Reads a word as it stands, as longer and shorter forms of it, and only then as a misspelling. */
function createReadings(vocabulary: readonly string[]): (term: string) => readonly Reading[] {
  const ofLength = new Map<number, Fuse<string>>();
  const known = new Map<string, readonly Reading[]>();
  // Only words of about the same length: a keystroke must not wait for the whole vocabulary to be compared.
  const neighbours = (length: number): Fuse<string> => {
    const slack = length < 6 ? 1 : 2;
    const alike = vocabulary.filter((word) => Math.abs(word.length - length) <= slack);
    const fuse =
      ofLength.get(length) ?? new Fuse(alike, { includeScore: true, threshold: 0.4, distance: 20 });
    ofLength.set(length, fuse);
    return fuse;
  };
  const misspellings = (term: string) =>
    neighbours(term.length)
      .search(term, { limit: maxReadings })
      // Hardly anybody gets a first letter wrong: “ordre” is “order”, but “kover” is not “never”.
      .filter(({ item, score = 1 }) => score < 0.35 || item.charAt(0) === term.charAt(0))
      .map(({ item, score = 1 }): Reading => [item, 0.8 * (1 - score)]);
  return (term) => {
    const remembered = known.get(term);
    if (remembered) return remembered;
    const forms = vocabulary.flatMap((word) => readForm(term, word)).sort((a, b) => b[1] - a[1]);
    const isKnown = term.length < 4 || forms.some(([, certainty]) => certainty >= sure);
    const readings = (isKnown ? forms : [...forms, ...misspellings(term)]).slice(0, maxReadings);
    known.set(term, readings);
    return readings;
  };
}

function readForm(term: string, word: string): Reading[] {
  if (word === term) return [[word, 1]];
  const [short, long] = word.length < term.length ? [word, term] : [term, word];
  const ratio = short.length / long.length;
  // “parcels” is “parcel”, but a word typed to its end is not whatever short word it begins with.
  if (long.startsWith(short) && (short === term || (short.length > 3 && ratio > 0.5))) {
    return [[word, 0.45 + 0.45 * ratio]];
  }
  // Dutch and German build “bestelnummer” from “nummer”.
  return short.length > 4 && long.endsWith(short) ? [[word, 0.4 + 0.3 * ratio]] : [];
}

interface Found {
  score: number;
  covered: number;
  inTitle: number;
  readonly terms: Set<string>;
}

function rank(
  words: readonly Word[],
  postings: Postings,
  readingsOf: (term: string) => readonly Reading[],
): Ranked[] {
  const found = new Map<Entry, Found>();
  for (const { term, weight } of words) {
    for (const [entry, best] of bestByEntry(term, readingsOf(term), postings)) {
      const sum = found.get(entry) ?? { score: 0, covered: 0, inTitle: 0, terms: new Set<string>() };
      sum.score += weight * best.score;
      sum.covered += weight * best.certainty;
      if (entry.titleTerms.has(best.term)) sum.inTitle += weight * best.certainty;
      sum.terms.add(best.term);
      found.set(entry, sum);
    }
  }
  const whole = weightOf(words);
  const ranked = [...found].flatMap(([entry, { score, covered, inTitle, terms }]): Ranked[] => {
    const coverage = covered / whole;
    if (coverage < minCoverage) return [];
    const likeness = (2 * inTitle) / (whole + weightOf(entry.title));
    return [{ entry, terms, score: score * (0.5 + coverage / 2) * (1 + likeness) }];
  });
  ranked.sort((a, b) => b.score - a.score);
  const least = (ranked[0]?.score ?? 0) * minShareOfBest;
  return ranked.filter(({ score }) => score >= least).slice(0, maxHits);
}

interface Best {
  readonly score: number;
  readonly certainty: number;
  readonly term: string;
}

/** What one word of the query gives each article: its best reading there, never the sum of them. */
function bestByEntry(
  word: string,
  readings: readonly Reading[],
  postings: Postings,
): ReadonlyMap<Entry, Best> {
  const best = new Map<Entry, Best>();
  // A rare form of a common word is no rarer than the word: “orders” must not outdo “order”.
  const mostRare = postings.byTerm.has(word) ? postings.rarity(word) : Number.POSITIVE_INFINITY;
  for (const [term, certainty] of readings) {
    const worth = certainty * Math.min(mostRare, postings.rarity(term));
    for (const [entry, frequency] of postings.byTerm.get(term) ?? []) {
      const score = (worth * frequency) / (saturation + frequency);
      if (score > (best.get(entry)?.score ?? 0)) best.set(entry, { score, certainty, term });
    }
  }
  return best;
}

function distinct(words: readonly Word[]): Word[] {
  return [...new Map(words.map((word) => [word.term, word])).values()];
}

function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}
