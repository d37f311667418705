// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { FakeReturns } from './fake.ts';
import { heading, onNewDevices, openReturns, press, reachReview } from './openReturns.tsx';

onNewDevices();

test('a guest without access is led to looking up the order', async () => {
  const { user, panel } = await openReturns('returns/o-20173', new FakeReturns(), { isGuest: true });
  await heading('Look up this order again');
  await press(user, 'Look up my order');
  expect(panel.opened).toEqual(['orders/lookup?next=returns&reason=ended']);
});

test('a shopper who comes from home picks the order looked up last', async () => {
  const { user, panel } = await openReturns('returns');
  await press(user, /^Order ZZ-20173/u);
  expect(panel.opened).toEqual(['returns/o-20173']);
});

test('a newcomer from home is led to looking up an order', async () => {
  const { user, panel } = await openReturns('returns', new FakeReturns(), { isGuest: true });
  await press(user, 'Look up my order');
  expect(panel.opened).toEqual(['orders/lookup?next=returns']);
});

test('a shopper with a return sees it first, can cancel it, and send back something else', async () => {
  const { user, fake, panel } = await openReturns('returns/o-20173');
  await reachReview(user);
  await screen.findByText('You get back');
  await press(user, 'Confirm return');
  await heading('Your return is booked');
  const list = await openReturns('returns/o-20173', fake);
  await press(list.user, /^ZR-5512/u);
  expect(list.panel.opened).toEqual(['returns/o-20173/r-1']);
  expect(panel.opened).toEqual([]);
  await press(list.user, 'Return something else');
  await heading('What would you like to send back?');
  const status = await openReturns('returns/o-20173/r-1', fake);
  await heading('Your return is approved');
  await press(status.user, 'Cancel this return');
  expect(screen.getByRole('alertdialog', { name: 'Cancel return ZR-5512?' })).toBeTruthy();
  await press(status.user, 'Cancel return');
  await heading('This return is cancelled');
  await waitFor(() => expect(screen.queryByRole('img', { name: /QR code/u })).toBeNull());
});

test('a return that was declined says so with the shop’s words', async () => {
  const { user, fake } = await openReturns('returns/o-20173');
  await reachReview(user);
  await screen.findByText('You get back');
  await press(user, 'Confirm return');
  await heading('Your return is booked');
  const [made] = fake.returns;
  if (made) fake.returns[0] = { ...made, state: 'declined', message: 'The strap was cut.', canCancel: false };
  await press(user, 'Refresh');
  await heading('This return wasn’t approved');
  expect(screen.getByText('The strap was cut.')).toBeTruthy();
});
