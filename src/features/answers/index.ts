import { defineFeature } from '#core/feature.ts';
import { HomeSearch } from './HomeSearch.tsx';
import { answersHttp } from './http.ts';
import { PopularQuestions } from './PopularQuestions.tsx';
import { texts } from './texts.ts';

/** Finds an answer: search as you type, articles by topic, and what shoppers think of them. */
export const answers = defineFeature({
  id: 'answers',
  routes: ['answers', 'article'],
  texts,
  cards: [
    { place: 'search', View: HomeSearch },
    { place: 'bottom', View: PopularQuestions },
  ],
  http: answersHttp,
  screens: () => import('./screens.ts'),
});
