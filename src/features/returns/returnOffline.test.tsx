// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { CounterbellError } from '#core/errors.ts';
import { FakeReturns } from './fake.ts';
import { heading, onNewDevices, openReturns, press, reachReview } from './openReturns.tsx';

onNewDevices();

/** Confirms a return of one tote bag after the connection was lost. */
async function confirmOffline(fake = new FakeReturns()) {
  const opened = await openReturns('returns/o-20173', fake);
  await reachReview(opened.user);
  await screen.findByText('You get back');
  opened.isOffline.value = true;
  await press(opened.user, 'Confirm return');
  await heading('Your return is kept on this device');
  return opened;
}

test('a return confirmed without a connection has its number in the queue, and goes out once by itself', async () => {
  const { fake, isOffline } = await confirmOffline();
  expect(screen.getByText('It’s sent as soon as there’s a connection')).toBeTruthy();
  expect(screen.getByText('Number 1 in the queue.')).toBeTruthy();
  expect(fake.keys).toEqual([]);
  isOffline.value = false;
  await heading('Your return is booked');
  expect(fake.returns).toHaveLength(1);
});

test('a return that waits is there after a reload, and taken back with every choice', async () => {
  const { fake } = await confirmOffline();
  const { user, isOffline } = await openReturns('returns/o-20173', fake, { isOffline: true });
  await heading('Your return is kept on this device');
  await press(user, 'Take it back');
  await heading('Check and confirm');
  expect(screen.getByText('It’s smaller than I expected')).toBeTruthy();
  isOffline.value = false;
  await screen.findByText('You get back');
  expect(fake.keys).toEqual([]);
  await press(user, 'Confirm return');
  await heading('Your return is booked');
  expect(fake.returns).toHaveLength(1);
});

test('a return whose period ended while it waited comes back, and says what can’t be sent any more', async () => {
  const { fake, isOffline } = await confirmOffline();
  const [tote, ...others] = fake.options.lines;
  if (tote) fake.options = { ...fake.options, lines: [{ ...tote, returnable: 0 }, ...others] };
  isOffline.value = false;
  await screen.findByText('Something can no longer come back');
  expect(fake.returns).toHaveLength(0);
});

test('a return the shop refuses comes back with its reason and every choice, until it is dropped', async () => {
  const { fake, isOffline } = await confirmOffline();
  fake.failNext('submit', new CounterbellError('rejected'));
  isOffline.value = false;
  await screen.findByText('The shop couldn’t accept this');
  const { user, context } = await openReturns('returns/o-20173', fake);
  await heading('Check and confirm');
  expect(screen.getByText(/^Your return came back, and nothing was booked\./u)).toBeTruthy();
  await press(user, 'Start again');
  await heading('What would you like to send back?');
  await waitFor(() => expect(context.outbox.entries.value).toEqual([]));
});

test('a return whose amounts ran out while it waited is confirmed again, with a key of its own', async () => {
  const fake = new FakeReturns();
  const { user, isOffline } = await confirmOffline(fake);
  fake.surcharge = 995;
  isOffline.value = false;
  await screen.findByText('The amounts changed');
  await press(user, 'Confirm return');
  await heading('Your return is booked');
  expect(fake.returns[0]?.total.amount).toBe(14905);
  expect(new Set(fake.keys).size).toBe(2);
});

test('what came back from an order is read without a connection, as of when it was seen', async () => {
  const { user, fake } = await openReturns('returns/o-20173');
  await reachReview(user);
  await screen.findByText('You get back');
  await press(user, 'Confirm return');
  await heading('Your return is booked');
  const list = await openReturns('returns/o-20173', fake);
  await heading('Returns from this order');
  const offline = await openReturns('returns/o-20173/r-1', fake, { isOffline: true });
  await heading('Your return is approved');
  expect(screen.getByText(/^The shop can’t be reached right now\./u)).toBeTruthy();
  await press(offline.user, 'Cancel this return');
  await press(offline.user, 'Cancel return');
  await screen.findByText('The return is cancelled once this reaches the shop. Until then it stands.');
  offline.isOffline.value = false;
  await heading('This return is cancelled');
  expect(fake.returns[0]?.state).toBe('cancelled');
  expect(list.panel.opened).toEqual([]);
});

test('once the connection is back, the return seen last is replaced by how it stands now, which is said once', async () => {
  const { user, fake } = await openReturns('returns/o-20173');
  await reachReview(user);
  await screen.findByText('You get back');
  await press(user, 'Confirm return');
  await heading('Your return is booked');
  await openReturns('returns/o-20173', fake);
  await heading('Returns from this order');
  const { isOffline, panel } = await openReturns('returns/o-20173/r-1', fake, { isOffline: true });
  await screen.findByText(/^The shop can’t be reached right now\./u);
  fake.returns.splice(
    0,
    1,
    ...fake.returns.slice(0, 1).map((one) => ({ ...one, state: 'received' as const })),
  );
  isOffline.value = false;
  await waitFor(() => expect(screen.queryByText(/^The shop can’t be reached right now\./u)).toBeNull());
  await waitFor(() => expect(panel.announced).toEqual(['Return ZR-5512 is up to date again']));
  expect(screen.queryByRole('heading', { name: 'Your return is approved' })).toBeNull();
});
