import { expect, test } from 'vitest';
import { createSearch } from '#features/answers/search.ts';
import { readActions, readOffTopic } from './readSentences.ts';

/** Of what shoppers want to do, the share that is understood; of what asks for nothing to be done, the share that may be misunderstood. */
const least = 0.85;
const most = 0.15;
/** As many as a list of answers has room for. */
const offered = 2;

const offTopic = new Map(readOffTopic());

const answers = await Promise.all(
  readActions().map(async ([locale, { none = [], ...wanted }]) => {
    const search = await createSearch([], { locale });
    const offersFor = (sentence: string) =>
      search
        .actions(sentence)
        .slice(0, offered)
        .map(({ action }) => String(action));
    const sentences = Object.entries(wanted).flatMap(([action, list]) =>
      list.map((sentence) => ({ sentence, action })),
    );
    const misunderstood = sentences.filter(({ sentence, action }) => !offersFor(sentence).includes(action));
    const questions = [...new Set([...none, ...(offTopic.get(locale) ?? [])])];
    const mistaken = questions.filter((sentence) => offersFor(sentence).length > 0);
    return { locale, sentences, misunderstood, questions, mistaken };
  }),
);

test.each(answers)(
  'in $locale, a shopper says what to do in words of their own',
  ({ sentences, misunderstood }) => {
    const understood = 1 - misunderstood.length / sentences.length;
    expect(understood, JSON.stringify(misunderstood)).toBeGreaterThanOrEqual(least);
  },
);

test.each(answers)(
  'in $locale, a question about something else offers nothing to do',
  ({ questions, mistaken }) => {
    expect(mistaken.length / questions.length, mistaken.join(' | ')).toBeLessThanOrEqual(most);
  },
);
