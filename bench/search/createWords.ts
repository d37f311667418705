import { readDemoArticles } from '#test/readDemoArticles.ts';
import { readSets, shopSetsFolder } from '#test/search/readSets.ts';
import { createCutWords, hasNoSpaces } from './cutWords.ts';

/** Rarer words than this hardly ever come up in fifty thousand articles. */
const vocabulary = 60_000;
/** Zipf and Mandelbrot: the word of rank r comes up as often as 1 / (r + offset) to this power. */
const exponent = 1.1;
const offset = 2.7;

/**
 * Words of a shop's FAQ in one language, as often as natural text has them. The common ones are those of the shop
 * sets and the demo shop; the rare ones, of which every larger FAQ has more, are put together from halves of these.
 */
export function createWords(locale: string): (random: () => number) => string {
  const common = readCommonWords(locale);
  const glue = hasNoSpaces(locale) ? joinCharacters : joinHalves;
  const words = Array.from({ length: vocabulary }, (_, rank) => common[rank] ?? glue(common, rank));
  let sum = 0;
  const sums = words.map((_, rank) => {
    sum += 1 / (rank + offset) ** exponent;
    return sum;
  });
  return (random) => words[firstAbove(sums, random() * sum)] ?? '';
}

function readCommonWords(locale: string): readonly string[] {
  const cutWords = createCutWords(locale);
  const sets = readSets(shopSetsFolder).filter((set) => set.locale === locale);
  const texts = [
    ...sets.flatMap(({ articles }) => articles.map(({ title, body }) => `${title} ${body}`)),
    ...readDemoArticles(locale).articles.map(({ title, text }) => `${title} ${text}`),
  ];
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => cutWords(text.toLowerCase()))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1]).map(([word]) => word);
}

/** The beginning of one word and the end of another: spelt like the language, and new. */
function joinHalves(words: readonly string[], rank: number): string {
  const first = pick(words, rank * 7919, 5);
  const second = pick(words, rank * 104_729 + 13, 5);
  return first.slice(0, Math.ceil(first.length / 2) + 1) + second.slice(Math.floor(second.length / 2) - 1);
}

function joinCharacters(words: readonly string[], rank: number): string {
  return pick(words, rank * 7919, 2).slice(0, 2) + pick(words, rank * 104_729 + 13, 2).slice(-1);
}

function pick(words: readonly string[], at: number, least: number): string {
  for (let step = 0; step < words.length; step += 1) {
    const word = words[(at + step) % words.length] ?? '';
    if (word.length >= least) return word;
  }
  return words[0] ?? '';
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
