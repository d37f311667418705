// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { CounterbellError } from '#core/errors.ts';
import { FakeReturns } from './fake.ts';
import {
  heading,
  onNewDevices,
  openReturns,
  press,
  reachReview,
  reachReviewWithTwo,
} from './openReturns.tsx';

onNewDevices();

test('a return whose answer was lost is sent again by itself without becoming two', async () => {
  const { user, fake } = await openReturns('returns/o-20173');
  await reachReview(user);
  await screen.findByText('You get back');
  fake.failNext('submit', new CounterbellError('timeout'), true);
  await press(user, 'Confirm return');
  await screen.findByRole('heading', { name: 'Your return is booked' }, { timeout: 10_000 });
  expect(fake.returns).toHaveLength(1);
  expect(fake.keys).toHaveLength(2);
  expect(new Set(fake.keys).size).toBe(1);
});

test('a shopper whose amounts changed sees the new ones before anything is sent', async () => {
  const { user, fake } = await openReturns('returns/o-20173');
  await reachReview(user);
  await screen.findAllByText('€159.00');
  fake.surcharge = 995;
  await press(user, 'Confirm return');
  await screen.findByText('The amounts changed');
  expect(screen.getByText('€149.05')).toBeTruthy();
  expect(fake.returns).toHaveLength(0);
  await press(user, 'Confirm return');
  await heading('Your return is booked');
  expect(fake.returns[0]?.total.amount).toBe(14905);
  expect(new Set(fake.keys).size).toBe(2);
});

test('a shopper who waited too long confirms amounts that still hold in one press', async () => {
  const fake = new FakeReturns();
  fake.quoteMs = -1;
  const { user } = await openReturns('returns/o-20173', fake);
  await reachReview(user);
  await screen.findByText('You get back');
  fake.quoteMs = 900_000;
  await press(user, 'Confirm return');
  await heading('Your return is booked');
  expect(fake.keys).toHaveLength(1);
});

test('a shopper who would have to pay is told how much, and that nothing is charged yet', async () => {
  const fake = new FakeReturns();
  fake.surcharge = 20000;
  const { user } = await openReturns('returns/o-20173', fake);
  await reachReview(user);
  await screen.findByText('You pay');
  expect(screen.getByText(/^This costs €41\.00 more/u)).toBeTruthy();
});

test('a product that stopped being returnable is taken off and named', async () => {
  const { user, fake } = await openReturns('returns/o-20173');
  await user.click(await screen.findByRole('checkbox', { name: 'Cardholder Sluis' }));
  await reachReviewWithTwo(user);
  await screen.findByText('You get back');
  const [tote, ...others] = fake.options.lines;
  if (tote) fake.options = { ...fake.options, lines: [{ ...tote, returnable: 0 }, ...others] };
  await press(user, 'Confirm return');
  await screen.findByText('Something can no longer come back');
  expect(screen.getByText(/We took off Tote Gracht\./u)).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: 'Cardholder Sluis' })).toHaveProperty('checked', true);
  expect(fake.returns).toHaveLength(0);
});

test('an answer the shop refuses leads back to its question', async () => {
  const { user, fake } = await openReturns('returns/o-20173');
  await reachReview(user);
  await screen.findByText('You get back');
  const fields = [{ pointer: '/choice/lines/0/note', code: 'too_long' }];
  fake.failNext('submit', new CounterbellError('rejected', { reason: 'invalid', fields }));
  await press(user, 'Confirm return');
  await heading('Why is the Tote Gracht going back?');
  expect(screen.getByText('The shop didn’t take this answer')).toBeTruthy();
});

test('a shopper whose access ended looks the order up again and sends the very same', async () => {
  const { user, fake, panel } = await openReturns('returns/o-20173');
  await reachReview(user);
  await screen.findByText('You get back');
  fake.failNext('submit', new CounterbellError('unauthorized', { reason: 'unauthorized' }));
  await press(user, 'Confirm return');
  await heading('Your return wasn’t sent');
  await press(user, 'Look up my order');
  expect(panel.opened).toEqual(['orders/lookup?next=returns&reason=ended&number=ZZ-20173']);
  const again = await openReturns('returns/o-20173', fake);
  await heading('Your return wasn’t sent');
  await press(again.user, 'Send it again');
  await heading('Your return is booked');
  expect(fake.returns).toHaveLength(1);
  expect(new Set(fake.keys).size).toBe(1);
});

test('a return the shop has no time for is kept and said to be, with a person one press away', async () => {
  const { user, fake, panel } = await openReturns('returns/o-20173');
  await reachReview(user);
  await screen.findByText('You get back');
  fake.failNext('submit', new CounterbellError('rate_limited', { retryAfterMs: 120_000 }));
  await press(user, 'Confirm return');
  await screen.findByRole('heading', { name: 'Your return is kept on this device' }, { timeout: 10_000 });
  expect(screen.getByText('The shop hasn’t answered yet')).toBeTruthy();
  await press(user, 'Ask a person');
  expect(panel.opened).toEqual(['contact?topic=return&order=ZZ-20173']);
});

test('a quote that fails is asked for again', async () => {
  const fake = new FakeReturns();
  fake.failNext('quote', new CounterbellError('unavailable'));
  const { user } = await openReturns('returns/o-20173', fake);
  await reachReview(user);
  await screen.findByText('Nothing has been sent, and what you chose is kept.');
  await press(user, 'Try again');
  await screen.findByText('You get back');
});
