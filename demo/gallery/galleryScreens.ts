import type { GalleryScreen, GalleryState } from './Stage.ts';
import { answersScreens } from './states/answersStates.ts';
import { contactScreens } from './states/contactStates.ts';
import { frameScreens } from './states/frameStates.ts';
import { homeScreens } from './states/homeStates.ts';
import { lookupScreens } from './states/lookupStates.ts';
import { orderScreens } from './states/orderStates.ts';
import { returnScreens } from './states/returnStates.ts';
import { returnStatusScreens } from './states/returnStatusStates.ts';

/** Every screen of the panel in every state, in the order a designer looks through them. */
export const galleryScreens: readonly GalleryScreen[] = [
  ...homeScreens,
  ...answersScreens,
  ...lookupScreens,
  ...orderScreens,
  ...returnScreens,
  ...returnStatusScreens,
  ...contactScreens,
  ...frameScreens,
];

/** The state behind an address such as `order/delivered`; the screen's first where only the screen is named. */
export function findState(show: string): { screen: GalleryScreen; state: GalleryState } | undefined {
  const [screenId, stateId] = show.split('/');
  const screen = galleryScreens.find(({ id }) => id === screenId);
  const state = stateId === undefined ? screen?.states[0] : screen?.states.find(({ id }) => id === stateId);
  return screen && state && { screen, state };
}
