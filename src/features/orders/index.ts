import { defineFeature } from '#core/feature.ts';
import { ordersHttp } from './http.ts';
import { LastOrderCard } from './LastOrderCard.tsx';
import { texts } from './texts.ts';

/** Where an order is: look it up, or see one's own. */
export const orders = defineFeature({
  id: 'orders',
  texts,
  tiles: [{ icon: 'truck', label: 'track', route: 'orders' }],
  cards: [{ place: 'top', View: LastOrderCard }],
  http: ordersHttp,
  screens: () => import('./screens.ts'),
});
