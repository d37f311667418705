import { defineFeature } from '#core/feature.ts';
import { followConversation } from './background.ts';
import { ContactStrip } from './ContactStrip.tsx';
import { readContactInfo } from './contactInfo.ts';
import { homeTexts, texts } from './texts.ts';

/** A person: the ways to reach one, when somebody is in, and the built-in conversation. */
export const contact = defineFeature({
  id: 'contact',
  homeTexts,
  texts,
  cards: [{ place: 'foot', View: ContactStrip, record: 'conversation' }],
  readInfo: readContactInfo,
  screens: () => import('./screens.ts'),
  background: followConversation,
});
