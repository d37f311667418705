// @vitest-environment happy-dom
import { render, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { CounterbellError } from '#core/errors.ts';
import { LastOrder } from './LastOrder.tsx';
import { lookUp, text, typedIn, useFreshDevice, user, visit } from './visitOrders.tsx';

useFreshDevice();

test('a number nobody has shown to be theirs leads to the form with that number in it', async () => {
  const { go } = await visit();
  go('orders/ZZ-20418');
  await screen.findByLabelText('Order number');
  expect(typedIn('Order number')).toBe('ZZ-20418');
});

test('when the shop can’t be reached, the last known state stays and says how old it is', async () => {
  const { go, port } = await visit();
  const form = go('orders');
  await lookUp('ZZ-20404');
  form.unmount();
  port.failure = new CounterbellError('offline');
  go('orders/ZZ-20404');
  expect(await screen.findByText('As of 13:52, may have changed')).toBeTruthy();
  expect(screen.getByText('No connection to the shop')).toBeTruthy();
  expect(screen.getByRole('heading', { name: /^Ready to collect until/u })).toBeTruthy();
  expect(screen.getByText('4471')).toBeTruthy();
  port.failure = undefined;
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await waitFor(() => expect(screen.queryByText('No connection to the shop')).toBeNull());
});

test('after the access has ended a refresh leads to the form, which says why', async () => {
  const { go, port, panel } = await visit();
  const form = go('orders');
  await lookUp('ZZ-20402');
  await waitFor(() => expect(panel.opened).toHaveLength(1));
  form.unmount();
  port.endAccess();
  const detail = go('orders/order-20402');
  expect(await screen.findByText('As of 13:52')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(panel.opened.at(-1)).toBe('orders/lookup?number=ZZ-20402&reason=ended');
  detail.unmount();
  go('orders/lookup?number=ZZ-20402&reason=ended');
  expect(await screen.findByText(/Your access to this order has ended/u)).toBeTruthy();
  expect(typedIn('Order number')).toBe('ZZ-20402');
});

test('a signed-in shopper lists orders page by page and sees the address', async () => {
  const { go, panel } = await visit({ signedIn: true });
  const list = go('orders');
  expect(await screen.findByRole('button', { name: /^Arriving tomorrow.*ZZ-20418/u })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show more orders' }));
  const unknown = await screen.findByRole('button', { name: /ZZ-20414/u });
  expect(text(unknown)).toContain('We can’t see where this is; the shop can');
  expect(screen.queryByRole('button', { name: 'Show more orders' })).toBeNull();
  await user.click(unknown);
  await user.click(screen.getByRole('button', { name: /^Look up another order/u }));
  expect(panel.opened).toEqual(['orders/order-20414', 'orders/lookup']);
  list.unmount();
  go('orders/ZZ-20405');
  expect(await screen.findByText('Spaarne 12')).toBeTruthy();
});

test('an order offers what the backend allows and the panel has, and ignores what it does not know', async () => {
  const { go, panel } = await visit({ signedIn: true });
  go('orders/ZZ-20405');
  await user.click(await screen.findByRole('button', { name: 'Return or exchange' }));
  await user.click(screen.getByRole('button', { name: 'Report a problem' }));
  expect(panel.opened).toEqual(['returns/order-20405', 'contact?topic=problem&order=ZZ-20405']);
  expect(screen.getByRole('link', { name: /Open the invoice/u })).toBeTruthy();
  expect(screen.queryByText(/gift_wrap/u)).toBeNull();
});

test('cancelling and changing the address are asked of a person, with the order named', async () => {
  const { go, port, panel } = await visit({ signedIn: true });
  const order = port.orders.find(({ number }) => number === 'ZZ-20405');
  order?.actions.push('cancel', 'change_address');
  go('orders/ZZ-20405');
  await user.click(await screen.findByRole('button', { name: 'Ask to cancel' }));
  await user.click(screen.getByRole('button', { name: 'Ask to change the address' }));
  expect(panel.opened).toEqual([
    'contact?topic=cancel&order=ZZ-20405',
    'contact?topic=address&order=ZZ-20405',
  ]);
});

test('without a person to ask, nothing is offered that only a person can do', async () => {
  const { go, port } = await visit({ signedIn: true, features: ['orders', 'returns'] });
  port.orders.find(({ number }) => number === 'ZZ-20405')?.actions.push('cancel', 'change_address');
  go('orders/ZZ-20405');
  expect(await screen.findByRole('button', { name: 'Return or exchange' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Ask/u })).toBeNull();
});

test('without returns in the panel no return is offered', async () => {
  const { go } = await visit({ signedIn: true, features: ['orders'] });
  go('orders/ZZ-20405');
  expect(await screen.findByRole('link', { name: /Open the invoice/u })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Return or exchange' })).toBeNull();
});

test('a link with another scheme than the web’s is not offered', async () => {
  const { go, port } = await visit({ signedIn: true });
  const order = port.orders.find(({ number }) => number === 'ZZ-20402');
  const parcel = order?.parcels[0];
  if (parcel) parcel.trackingUrl = 'javascript:alert(1)';
  go('orders/ZZ-20402');
  expect(await screen.findByText('3SZZHL0418273')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /Follow/u })).toBeNull();
});

test('the home screen shows the order looked up last, and nothing before that', async () => {
  const { go, context, panel } = await visit();
  const empty = render(<LastOrder context={context} isExpected={false} />);
  expect(empty.container.textContent).toBe('');
  empty.unmount();
  const form = go('orders');
  await lookUp('ZZ-20418');
  await waitFor(() => expect(panel.opened).toHaveLength(1));
  form.unmount();
  render(<LastOrder context={context} isExpected={false} />);
  const card = await screen.findByRole('button', { name: /Arriving tomorrow.*Order ZZ-20418/u });
  expect(text(card)).toMatch(/14:15.*16:15, with PostNL/u);
  expect(screen.getByRole('img', { name: 'Step 2 of 4: On its way' })).toBeTruthy();
  await user.click(card);
  expect(panel.opened.at(-1)).toBe('orders/order-20418');
});

test('a failure before anything is known can be tried again', async () => {
  const { go, port } = await visit({ signedIn: true });
  port.failure = new CounterbellError('timeout');
  go('orders/ZZ-20402');
  await screen.findByText('The shop is taking too long to answer');
  port.failure = undefined;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: /^Arriving/u })).toBeTruthy();
});
