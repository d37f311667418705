import { defineFeature } from '#core/feature.ts';
import { sendKeptReturns } from './background.ts';
import { homeTexts, texts } from './texts.ts';

/** Sends goods back: what, why, for what instead and how, and where that return stands afterwards. */
export const returns = defineFeature({
  id: 'returns',
  homeTexts,
  texts,
  tiles: [{ icon: 'undo', label: 'tile', route: 'returns' }],
  screens: () => import('./screens.ts'),
  background: sendKeptReturns,
});
