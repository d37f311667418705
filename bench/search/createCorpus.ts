import { createRandom } from './createRandom.ts';
import { createWords } from './createWords.ts';
import { hasNoSpaces } from './cutWords.ts';
import type { Article } from './Engine.ts';

/** A made-up FAQ and questions about it; the same for the same language. */
export interface Corpus {
  /** About 500 characters each. */
  articles(count: number): Article[];
  /** No two rounds have a question in common; one question in four has a slip of the finger. */
  questions(articles: readonly Article[], count: number, round: number): string[];
}

const bodyLength = 460;

/** Generates text whose words are as frequent as in a real FAQ, for one BCP 47 language. */
export function createCorpus(locale: string): Corpus {
  const nextWord = createWords(locale);
  const [space, stop] = hasNoSpaces(locale) ? ['', '。'] : [' ', '. '];
  const phrase = (random: () => number, least: number, most: number) => {
    const words: string[] = [];
    const length = least + Math.floor(random() * (most - least + 1));
    while (words.length < length) words.push(nextWord(words.at(-1) ?? '', random));
    return words.join(space);
  };
  const body = (random: () => number) => {
    let text = '';
    while (text.length < bodyLength) text += phrase(random, 6, 14) + stop;
    return text;
  };
  return {
    articles(count) {
      const random = createRandom(1);
      return Array.from({ length: count }, (_, at) => ({
        id: `a${at}`,
        title: phrase(random, 3, 7),
        keywords: [phrase(random, 1, 2), phrase(random, 1, 2)],
        body: body(random),
      }));
    },
    questions(articles, count, round) {
      const random = createRandom(1000 + round);
      return Array.from({ length: count }, (_, at) => {
        const { title = '' } = articles[Math.floor(random() * articles.length)] ?? {};
        const question = [phrase(random, 1, 3), title, phrase(random, 0, 2)].join(space).trim();
        return at % 4 === 0 ? slip(question, random) : question;
      });
    },
  };
}

/** Swaps two neighbouring characters. */
function slip(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length - 1));
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
