import { expect, test } from 'vitest';
import { createSearch } from '#features/answers/search.ts';
import { readActions } from './readSentences.ts';

/** Of what shoppers want to do, the share that is understood first of all; of what asks for nothing, the share that may be misunderstood. */
const least = 0.85;
const most = 0.15;

const answers = await Promise.all(
  readActions().map(async ([locale, { none = [], ...wanted }]) => {
    const search = await createSearch([], { locale });
    const first = (sentence: string) => search.actions(sentence)[0]?.action;
    const sentences = Object.entries(wanted).flatMap(([action, list]) =>
      list.map((sentence) => ({ sentence, action })),
    );
    const misunderstood = sentences.filter(({ sentence, action }) => first(sentence) !== action);
    const mistaken = none.filter((sentence) => first(sentence) !== undefined);
    return { locale, sentences, misunderstood, none, mistaken };
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
  ({ none, mistaken }) => {
    expect(mistaken.length / none.length, mistaken.join(' | ')).toBeLessThanOrEqual(most);
  },
);
