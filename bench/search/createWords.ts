import { readDemoArticles } from '#test/readDemoArticles.ts';
import { readSets, shopSetsFolder } from '#test/search/readSets.ts';
import { createCutWords, hasNoSpaces } from './cutWords.ts';

/** Rarer words than this hardly ever come up in fifty thousand articles. */
const vocabulary = 60_000;
/** Zipf and Mandelbrot: the word of rank r comes up as often as 1 / (r + offset) to this power. */
const exponent = 1.1;
const offset = 2.7;
/** How often a word is one that really followed the word before it somewhere. */
const coherence = 0.75;

/** Gives the next word of a made-up text, after the word given. */
export type NextWord = (before: string, random: () => number) => string;

/**
 * Words of a shop's FAQ in one language, as often and beside such words as in natural text. The common ones are those
 * of the shop sets and the demo shop; the rare ones, of which every larger FAQ has more, are put together from these.
 */
export function createWords(locale: string): NextWord {
  const texts = readTexts(locale);
  const common = byFrequency(texts.flat());
  const followers = followersOf(texts);
  const invent = hasNoSpaces(locale) ? joinCharacters : joinHalves;
  const words = Array.from({ length: vocabulary }, (_, rank) => common[rank] ?? invent(common, rank));
  let sum = 0;
  const sums = words.map((_, rank) => {
    sum += 1 / (rank + offset) ** exponent;
    return sum;
  });
  return (before, random) => {
    const next = random() < coherence ? followers.get(before) : undefined;
    if (next) return next[Math.floor(random() * next.length)] ?? '';
    return words[firstAbove(sums, random() * sum)] ?? '';
  };
}

/** Articles as words in order. */
function readTexts(locale: string): readonly (readonly string[])[] {
  const cutWords = createCutWords(locale);
  const sets = readSets(shopSetsFolder).filter((set) => set.locale === locale);
  return [
    ...sets.flatMap(({ articles }) => articles.map(({ title, body }) => `${title} ${body}`)),
    ...readDemoArticles(locale).articles.map(({ title, text }) => `${title} ${text}`),
  ].map((text) => cutWords(text.toLowerCase()));
}

function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]).map(([word]) => word);
}

function followersOf(texts: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const followers = new Map<string, string[]>();
  for (const words of texts) {
    for (const [at, word] of words.entries()) {
      const next = words[at + 1];
      if (next === undefined) continue;
      const known = followers.get(word);
      if (known) known.push(next);
      else followers.set(word, [next]);
    }
  }
  return followers;
}

/** The beginning of one word and the end of another: spelt like the language, and new. */
function joinHalves(words: readonly string[], rank: number): string {
  const first = pick(words, Math.imul(rank, 0x9e3779b1), 5);
  const second = pick(words, Math.imul(rank, 0x85ebca6b), 5);
  return first.slice(0, Math.ceil(first.length / 2) + 1) + second.slice(Math.floor(second.length / 2) - 1);
}

function joinCharacters(words: readonly string[], rank: number): string {
  const first = pick(words, Math.imul(rank, 0x9e3779b1), 2);
  return first.slice(0, 2) + pick(words, Math.imul(rank, 0x85ebca6b), 2).slice(-1);
}

/** A word of at least so many letters, by any number. */
function pick(words: readonly string[], number: number, least: number): string {
  const at = number >>> 8;
  for (let step = 0; step < words.length; step += 1) {
    const word = words[(at + step) % words.length] ?? '';
    if (word.length >= least && /^\p{L}+$/u.test(word)) return word;
  }
  return '';
}

function firstAbove(sums: readonly number[], value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
