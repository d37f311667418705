import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';
import type { Locale } from '#core/locales.ts';
import { writeOrderAccess } from '#core/orderAccess.ts';
import { createFakeContext } from '#test/fakeContext.ts';
import { sendKeptReturns } from './background.ts';
import { FakeReturns, fakeAccess } from './fake.ts';
import { returns } from './index.ts';
import { ReturnsScreen } from './ReturnsScreen.tsx';

/** Leaves the page that was opened before, which would go on sending. */
let leave = () => {};

/** Gives each test a device of its own. */
export function onNewDevices(): void {
  beforeEach(() => {
    leave();
    globalThis.indexedDB = new IDBFactory();
  });
}

/** Opens a route of the panel as a shopper who looked the order up, unless a guest who did not. */
export async function openReturns(
  path: string,
  fake = new FakeReturns(),
  how: { isGuest?: boolean; locale?: Locale; isOffline?: boolean } = {},
) {
  const { isGuest = false, locale = 'en' } = how;
  cleanup();
  const { context, card, panel, isOffline } = await createFakeContext({
    feature: returns,
    port: fake.port,
    locale,
  });
  isOffline.value = how.isOffline === true;
  leave();
  leave = sendKeptReturns(card);
  if (!isGuest) await writeOrderAccess(context.session, fakeAccess, 'visit');
  const [address = '', query] = path.split('?');
  const [feature = '', ...rest] = address.split('/');
  const route = { feature, path: rest, query: new URLSearchParams(query) };
  render(<ReturnsScreen context={context} route={route} />);
  return { context, panel, isOffline, fake, user: userEvent.setup() };
}

type Shopper = ReturnType<typeof userEvent.setup>;
/** Presses the button of that name, once it is there. */
export const press = async (user: Shopper, name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }));
/** Waits for the heading of that name. */
export const heading = (name: string) => screen.findByRole('heading', { name });

/** Chooses one of an item, a refund and the free method, up to the review. */
export async function reachReview(user: Shopper, item = 'Tote Gracht') {
  await user.click(await screen.findByRole('checkbox', { name: item }));
  await press(user, 'Continue');
  await user.click(await screen.findByRole('radio', { name: 'It’s smaller than I expected' }));
  await press(user, 'Continue');
  await user.click(await screen.findByRole('radio', { name: 'Money back' }));
  await press(user, 'Continue');
  await user.click(await screen.findByRole('radio', { name: 'Hand in at a PostNL point' }));
  await press(user, 'Continue');
  await heading('Check and confirm');
}

/** Adds the bag to the cardholder and goes on to the review, a refund for both. */
export async function reachReviewWithTwo(user: Shopper) {
  await user.click(screen.getByRole('checkbox', { name: 'Tote Gracht' }));
  for (let step = 0; step < 3; step++) await press(user, 'Continue');
  for (const name of ['Tote Gracht', 'Cardholder Sluis']) {
    await heading(`What would you like for the ${name}?`);
    await user.click(screen.getByRole('radio', { name: 'Money back' }));
    await press(user, 'Continue');
  }
  await user.click(await screen.findByRole('radio', { name: 'Hand in at a PostNL point' }));
  await press(user, 'Continue');
}
