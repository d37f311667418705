import { defineFeature } from '#core/feature.ts';
import { returnsHttp } from './http.ts';
import { texts } from './texts.ts';

/** Sends goods back: what, why, for what instead and how, and where that return stands afterwards. */
export const returns = defineFeature({
  id: 'returns',
  texts,
  tiles: [{ icon: 'undo', label: 'tile', route: 'returns' }],
  http: returnsHttp,
  screens: () => import('./screens.ts'),
});
