// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { CounterbellError } from '#core/errors.ts';
import { fakeNow } from '#test/fakeContext.ts';
import { lookUp, text, typedIn, useFreshDevice, user, visit } from './visitOrders.tsx';

useFreshDevice();

test('a guest finds an order by a carelessly typed number and e-mail address', async () => {
  const { go, panel } = await visit();
  const form = go('orders');
  await lookUp(' #zz２0418', ' NOOR@bakker.example');
  await waitFor(() => expect(panel.opened).toEqual(['orders/order-20418']));
  form.unmount();
  go('orders/order-20418');
  expect(await screen.findByRole('heading', { name: /^Arriving tomorrow, 14:15/u })).toBeTruthy();
  expect(screen.getByText(/Cardholder Sluis leaves/u)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'PostNL, on its way' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'In the workshop' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Follow at PostNL opens in a new tab' })).toBeTruthy();
  const refund = screen.getByText('RF-88213').closest('.card');
  expect(text(refund)).toContain('Refund on its way');
  expect(screen.getByText('Cancelled')).toBeTruthy();
  expect(screen.queryByText('Spaarne 12')).toBeNull();
});

test('a shopper who asked to have the order remembered is told where the browser did not', async () => {
  const { go, panel, context } = await visit();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The quota is used up.', 'QuotaExceededError');
  });
  go('orders');
  await user.click(await screen.findByRole('checkbox', { name: 'Remember this order on this device' }));
  await lookUp('ZZ-20418', 'noor@bakker.example');
  await waitFor(() => expect(panel.toasted).toEqual([context.texts.t('rememberFailed')]));
  expect(panel.opened).toEqual(['orders/order-20418']);
});

test('a shopper is told what to change, and each error goes once it is put right', async () => {
  const { go, panel } = await visit();
  go('orders');
  await lookUp('ZZ-2041', 'n.bakker@');
  expect(text(screen.getByRole('alert'))).toContain('Two things to check');
  const number = screen.getByLabelText('Order number');
  expect(document.activeElement).toBe(number);
  expect(screen.getByRole('textbox', { description: /One is missing here\./u })).toBe(number);
  await user.type(number, '8');
  expect(number.getAttribute('aria-invalid')).toBeNull();
  expect(text(screen.getByRole('alert'))).toContain('One thing to check');
  await user.click(within(screen.getByRole('alert')).getByRole('button', { name: /after the @/u }));
  expect(document.activeElement).toBe(screen.getByLabelText('E-mail address'));
  expect(panel.opened).toEqual([]);
});

test('a wrong e-mail address and an unknown number read the same, and a person can look', async () => {
  const { go, panel } = await visit();
  const first = go('orders');
  await lookUp('ZZ-20418', 'noor@work.example');
  const wrongEmail = (await screen.findByRole('alert')).textContent;
  first.unmount();
  go('orders/lookup?number=ZZ-99999');
  await screen.findByLabelText('E-mail address');
  await user.type(screen.getByLabelText('E-mail address'), 'noor@bakker.example');
  await user.click(screen.getByRole('button', { name: 'Show my order' }));
  const unknownNumber = await screen.findByRole('alert');
  expect(text(unknownNumber)).toContain('No order has this number and this e-mail together');
  expect(unknownNumber.textContent).toBe(wrongEmail);
  await user.click(screen.getByRole('button', { name: 'Ask us to find it' }));
  expect(panel.opened).toEqual(['contact?topic=order']);
});

test('an outage is never told as an order that does not exist, and what was typed stays', async () => {
  const { go, port, panel } = await visit();
  go('orders');
  await screen.findByLabelText('Order number');
  port.failure = new CounterbellError('unavailable');
  await lookUp('ZZ-20418');
  expect(text(await screen.findByRole('alert'))).toContain('We can’t reach the shop’s system right now');
  expect(typedIn('Order number')).toBe('ZZ-20418');
  port.failure = undefined;
  await user.click(screen.getByRole('button', { name: 'Show my order' }));
  await waitFor(() => expect(panel.opened).toEqual(['orders/order-20418']));
});

test('after too many tries a shopper sees how long to wait, and may then go on', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: fakeNow });
  const { go, port, panel } = await visit();
  go('orders');
  await screen.findByLabelText('Order number');
  port.failure = new CounterbellError('rate_limited', { retryAfterMs: 65_000 });
  await lookUp('ZZ-20418');
  expect(text(await screen.findByRole('timer'))).toContain('1:05');
  const button = screen.getByRole('button', { name: 'Show my order' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  vi.advanceTimersByTime(25_000);
  await waitFor(() => expect(text(screen.getByRole('timer'))).toContain('0:40'));
  port.failure = undefined;
  vi.advanceTimersByTime(40_000);
  await waitFor(() => expect(screen.queryByRole('timer')).toBeNull());
  expect(panel.announced).toContain('You can try again now.');
  await user.click(button);
  await waitFor(() => expect(panel.opened).toEqual(['orders/order-20418']));
});

test('a number that was being typed is still there later; an e-mail address only if it may be remembered', async () => {
  const { go } = await visit();
  const first = go('orders');
  await user.type(await screen.findByLabelText('Order number'), 'ZZ-2');
  await user.type(screen.getByLabelText('E-mail address'), 'noor@');
  first.unmount();
  const second = go('orders');
  await waitFor(() => expect(typedIn('Order number')).toBe('ZZ-2'));
  expect(typedIn('E-mail address')).toBe('');
  await user.type(screen.getByLabelText('E-mail address'), 'noor@');
  await user.click(screen.getByRole('checkbox', { name: 'Remember this order on this device' }));
  second.unmount();
  go('orders');
  await waitFor(() => expect(typedIn('E-mail address')).toBe('noor@'));
});

test('a shopper who has no e-mail at hand proves the order by postal code', async () => {
  const { go, panel } = await visit();
  go('orders');
  await user.click(await screen.findByRole('button', { name: 'Use my postal code' }));
  await user.type(screen.getByLabelText('Order number'), '20404');
  await user.type(screen.getByLabelText('Postal code'), '2011 ra');
  await user.click(screen.getByRole('button', { name: 'Show my order' }));
  await waitFor(() => expect(panel.opened).toEqual(['orders/order-20404']));
});

test('a shopper without an order number is told where it stands and can ask a person', async () => {
  const { go, panel } = await visit();
  go('orders');
  await user.click(await screen.findByRole('button', { name: 'I can’t find my order number' }));
  expect(screen.getByText(/At the top of the confirmation e-mail/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ask us to look it up' }));
  expect(panel.opened).toEqual(['contact?topic=order']);
});
