import { defineFeature } from '#core/feature.ts';
import { followConversation } from './background.ts';
import { ContactStrip } from './ContactStrip.tsx';
import { contactHttp } from './http.ts';
import { texts } from './texts.ts';

/** A person: the ways to reach one, when somebody is in, and the built-in conversation. */
export const contact = defineFeature({
  id: 'contact',
  texts,
  cards: [{ place: 'foot', View: ContactStrip }],
  http: contactHttp,
  screens: () => import('./screens.ts'),
  background: followConversation,
});
