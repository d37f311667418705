// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { FakeReturns } from './fake.ts';
import { heading, onNewDevices, openReturns, press, reachReview } from './openReturns.tsx';

onNewDevices();

test('a shopper sends a bag back and gets a number, a code and what happens next', async () => {
  const { user, fake, panel } = await openReturns('returns/o-20173');
  await reachReview(user);
  await screen.findByText('You get back');
  await press(user, 'Confirm return');
  await heading('Your return is booked');
  expect(screen.getByText('Hand it in by 26 November.')).toBeTruthy();
  expect(screen.getByText('ZR-5512')).toBeTruthy();
  expect(await screen.findByRole('img', { name: 'QR code of return ZR-5512' })).toBeTruthy();
  expect(screen.getByText('Hand in the parcel')).toBeTruthy();
  expect(fake.returns).toHaveLength(1);
  expect(panel.tracked).toEqual(['return_submitted']);
  await press(user, 'Done');
  expect(panel.opened.at(-1)).toBe('home');
});

test('a shopper goes through the whole return with the keyboard alone', async () => {
  const { user, fake } = await openReturns('returns/o-20173');
  const box = await screen.findByRole('checkbox', { name: 'Tote Gracht' });
  box.focus();
  await user.keyboard(' ');
  const enter = async (name: string) => {
    screen.getByRole('button', { name }).focus();
    await user.keyboard('{Enter}');
  };
  await enter('Continue');
  const asked = await heading('Why is the Tote Gracht going back?');
  expect(document.activeElement).toBe(asked);
  await enter('Continue');
  (await screen.findByRole('radio', { name: 'Shop credit' })).focus();
  await user.keyboard(' ');
  await enter('Continue');
  (await screen.findByRole('radio', { name: 'Have it collected' })).focus();
  await user.keyboard(' ');
  await enter('Continue');
  await screen.findByText('You get back');
  await enter('Confirm return');
  const booked = await heading('Your return is booked');
  expect(document.activeElement).toBe(booked);
  expect(fake.returns[0]?.lines[0]).toMatchObject({ lineId: 'tote', reason: '', resolution: 'Shop credit' });
});

test('a shopper reads why each of the other products cannot come back', async () => {
  await openReturns('returns/o-20173');
  const balm = await screen.findByRole('checkbox', { name: 'Care balm' });
  expect(balm).toHaveProperty('disabled', true);
  const reasonOf = (name: string) => {
    const id = screen.getByRole('checkbox', { name }).getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.textContent;
  };
  expect(reasonOf('Care balm')).toBe('Opened care products can’t come back.');
  expect(reasonOf('Belt Spaarne')).toBe('The return period ended on 2 November.');
  expect(reasonOf('Gift card')).toBe('Digital products can’t be sent back.');
});

test('a shopper cannot send back more than there are, and sees the running total', async () => {
  const { user } = await openReturns('returns/o-20173');
  await user.click(await screen.findByRole('checkbox', { name: 'Cardholder Sluis' }));
  const many = within(screen.getByRole('group', { name: 'How many of Cardholder Sluis?' }));
  for (let press = 0; press < 5; press++) await user.click(many.getByRole('button', { name: 'One more' }));
  expect(screen.getByText('How many? 3 of 3')).toBeTruthy();
  expect(screen.getByText('3 items')).toBeTruthy();
  expect(screen.getByText('€117.00')).toBeTruthy();
});

test('a shopper who chose nothing is told so and stays', async () => {
  const { user } = await openReturns('returns/o-20173');
  await press(user, 'Continue');
  expect(screen.getByRole('alert').textContent).toBe('Choose at least one item to send back.');
});

test('a shopper with two products is asked about one at a time', async () => {
  const { user } = await openReturns('returns/o-20173');
  await user.click(await screen.findByRole('checkbox', { name: 'Cardholder Sluis' }));
  await user.click(screen.getByRole('checkbox', { name: 'Tote Gracht' }));
  await press(user, 'Continue');
  await heading('Why is the Tote Gracht going back?');
  expect(screen.getByText('Item 1 of 2. You don’t have to say.')).toBeTruthy();
  await press(user, 'Continue');
  await heading('Why is the Cardholder Sluis going back?');
  await press(user, 'Continue');
  await heading('What would you like for the Tote Gracht?');
  await press(user, 'Continue');
  expect(screen.getByRole('alert').textContent).toBe('Choose what you would like.');
});

test('a shopper who reloads the page finds every choice again, and can start again', async () => {
  const first = await openReturns('returns/o-20173');
  await reachReview(first.user);
  await press(first.user, 'Change the reason');
  await first.user.type(await screen.findByLabelText(/What should we know/u), 'Too tight');
  const again = await openReturns('returns/o-20173', first.fake);
  await screen.findByText('We kept what you chose');
  expect(screen.getByLabelText(/What should we know/u)).toHaveProperty('value', 'Too tight');
  expect(screen.getByRole('radio', { name: 'It’s smaller than I expected' })).toHaveProperty('checked', true);
  await press(again.user, 'Start again');
  await heading('What would you like to send back?');
  await openReturns('returns/o-20173', first.fake);
  expect(await screen.findByRole('checkbox', { name: 'Tote Gracht' })).toHaveProperty('checked', false);
});

test('a shopper returns in Chinese', async () => {
  await openReturns('returns/o-20173', new FakeReturns(), { locale: 'zh-CN' });
  await heading('您想退回哪些商品？');
  expect(screen.getByText('第 1 步，共 5 步')).toBeTruthy();
});
