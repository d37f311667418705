import type { AnyFeature } from '#core/feature.ts';
import { wait } from '#core/retry.ts';
import { features } from '#features/index.ts';
import { createBell } from '#launcher/bell.ts';
import type { Counterbell } from '#launcher/counterbell.ts';
import { createCounterbell } from '#src/createCounterbell.ts';
import { createPanel } from '#widget/createPanel.tsx';
import { createShopper } from './createShopper.ts';
import { createStage, cutOff, signedIn } from './createStage.ts';
import type { GalleryParameters } from './readParameters.ts';
import type { GalleryState, Stage } from './Stage.ts';
import { galleryNow, stopClock } from './stopClock.ts';

const longestRestMs = 5_000;

/** Brings the panel to a state; resolves when everything on it stands still. */
export async function showStage(state: GalleryState, parameters: GalleryParameters): Promise<void> {
  stopClock(state.at ?? galleryNow);
  const stage = createStage(state, parameters);
  await state.prepare?.(stage);
  const bell = putBell(state, stage);
  await bell.ready;
  const shadow = document.querySelector('counterbell-widget')?.shadowRoot;
  if (!shadow) throw new Error('There is no bell on the page.');
  if (parameters.dir) keepDirection(shadow, parameters.dir);
  if (state.isSignedIn) bell.identify({ getToken: async () => makeToken() });
  const shopper = createShopper(shadow);
  if (state.route !== 'closed') await bell.open(state.route);
  const goOffline = () => {
    cutOff(stage);
    // A browser's hint makes the panel look.
    dispatchEvent(new Event('offline'));
  };
  await state.act?.({ ...stage, bell, shopper, goOffline });
  await shopper.see(state.sees);
  // A picture that a busy browser puts off keeps nobody waiting for ever.
  await Promise.race([standStill(shadow), wait(longestRestMs)]);
}

function putBell({ lacks }: GalleryState, { options }: Stage): Counterbell {
  const fail = () => Promise.reject(new Error('The gallery takes this code away.'));
  if (lacks === 'panel') return createBell({ ...options }, fail);
  if (lacks === undefined) return createCounterbell(options);
  const broken = features.map(
    ({ id, use }: AnyFeature): AnyFeature => ({
      id,
      use: (visit) => use((feature) => visit({ ...feature, screens: fail })),
    }),
  );
  return createBell({ ...options }, async () => ({
    mountPanel: (runtime) => createPanel(runtime, broken),
  }));
}

/** A token as a shop's server would sign it, but for the signature. */
function makeToken(): string {
  const encode = (part: object) => btoa(JSON.stringify(part)).replaceAll('=', '');
  return [encode({ alg: 'none' }), encode(signedIn), ''].join('.');
}

/** The panel takes its direction from its language; here it is given, for good. */
function keepDirection(shadow: ShadowRoot, dir: 'ltr' | 'rtl'): void {
  const root = shadow.querySelector<HTMLElement>('.cb');
  if (!root) return;
  const turn = () => {
    if (root.dir !== dir) root.dir = dir;
  };
  turn();
  new MutationObserver(turn).observe(root, { attributes: true, attributeFilter: ['dir'] });
}

/** Those further down are not asked for before somebody scrolls there. */
function isInSight(picture: HTMLImageElement): boolean {
  const { top, bottom } = picture.getBoundingClientRect();
  return picture.checkVisibility() && bottom > 0 && top < innerHeight;
}

/** Pictures are there, fonts too, and what moves has arrived, but for what moves for ever. */
async function standStill(shadow: ShadowRoot): Promise<void> {
  await document.fonts.ready;
  const pictures = [...shadow.querySelectorAll('img')].filter(isInSight);
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  const moves = shadow
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(moves.map(({ finished }) => finished));
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
