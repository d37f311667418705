import { defineFeature } from '#core/feature.ts';
import { LastOrder } from './LastOrder.tsx';
import { lastOrderRecord } from './lastOrderRecord.ts';
import { homeTexts, texts } from './texts.ts';

/** Where an order is: look it up, or see one's own. */
export const orders = defineFeature({
  id: 'orders',
  homeTexts,
  texts,
  tiles: [{ icon: 'truck', label: 'track', route: 'orders' }],
  cards: [{ place: 'top', View: LastOrder, record: lastOrderRecord }],
  screens: () => import('./screens.ts'),
});
