import { createCorpus } from '#bench/search/createCorpus.ts';
import type { AnswersIndex } from '#features/answers/contract.ts';

const categories = Array.from({ length: 20 }, (_, at) => ({ id: `topic-${at}`, title: `Topic ${at}` }));

/** A made-up index of answers in English, about 1,000 characters each; the same every time. */
export function createFaq(count: number): AnswersIndex {
  const halves = createCorpus('en').articles(2 * count);
  const articles = Array.from({ length: count }, (_, at) => {
    const [one, other] = halves.slice(2 * at, 2 * at + 2);
    return {
      id: `a${at}`,
      categoryId: `topic-${at % categories.length}`,
      title: one?.title ?? '',
      summary: other?.title ?? '',
      keywords: one?.title.split(' ').slice(0, 2) ?? [],
      text: `${one?.body ?? ''}\n${other?.body ?? ''}`.slice(0, 800),
    };
  });
  return { locale: 'en', categories, articles };
}

/** The same with other words in one answer, as a shop that goes over one of them. */
export function amend(index: AnswersIndex): AnswersIndex {
  const [first, ...others] = index.articles;
  return first ? { ...index, articles: [{ ...first, text: `Amended. ${first.text}` }, ...others] } : index;
}
