import { defineFeature } from '#core/feature.ts';
import { readAnswersInfo } from './answersInfo.ts';
import { sendKeptRatings } from './background.ts';
import { HomeSearch } from './HomeSearch.tsx';
import { PopularQuestions } from './PopularQuestions.tsx';
import { homeTexts, texts } from './texts.ts';

/** Finds an answer: search as you type, articles by topic, and what shoppers think of them. */
export const answers = defineFeature({
  id: 'answers',
  routes: ['answers', 'article'],
  homeTexts,
  texts,
  cards: [
    { place: 'search', View: HomeSearch },
    { place: 'bottom', View: PopularQuestions },
  ],
  readInfo: readAnswersInfo,
  screens: () => import('./screens.ts'),
  background: sendKeptRatings,
});
