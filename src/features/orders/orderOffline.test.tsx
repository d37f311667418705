// @vitest-environment happy-dom
import { act, render, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { CounterbellError } from '#core/errors.ts';
import { LastOrderCard } from './LastOrderCard.tsx';
import { lookUp, useFreshDevice, visit } from './visitOrders.tsx';

useFreshDevice();

/** Looks an order up, leaves it, loses the connection and opens it again. */
async function openWithoutConnection(number: string) {
  const made = await visit();
  const form = made.go('orders');
  await lookUp(number);
  await waitFor(() => expect(made.panel.opened).toHaveLength(1));
  form.unmount();
  made.port.failure = new CounterbellError('offline');
  made.isOffline.value = true;
  const order = made.go(`orders/${number}`);
  await screen.findByText('No connection to the shop');
  return { ...made, order };
}

test('once the connection is back, the order seen last is replaced by the live one, which is said once', async () => {
  const { port, panel, isOffline } = await openWithoutConnection('ZZ-20404');
  expect(screen.getByRole('heading', { name: /^Ready to collect until/u })).toBeTruthy();
  const order = port.orders.find(({ number }) => number === 'ZZ-20404');
  for (const parcel of order?.parcels ?? []) parcel.state = 'delivered';
  port.failure = undefined;
  isOffline.value = false;
  await waitFor(() => expect(screen.queryByText('No connection to the shop')).toBeNull());
  await waitFor(() => expect(panel.announced).toEqual(['Order ZZ-20404 is up to date again']));
  expect(screen.queryByRole('heading', { name: /^Ready to collect until/u })).toBeNull();
});

test('an order the shop no longer shows says so instead of being up to date', async () => {
  const { port, panel, isOffline } = await openWithoutConnection('ZZ-20404');
  port.failure = undefined;
  port.endAccess();
  isOffline.value = false;
  expect(await screen.findByText('As of 13:52')).toBeTruthy();
  expect(panel.announced).toEqual([]);
});

test('a screen that was left asks for nothing when the connection is back', async () => {
  const { port, panel, isOffline, order } = await openWithoutConnection('ZZ-20404');
  act(() => void order.unmount());
  const get = vi.spyOn(port, 'get');
  port.failure = undefined;
  isOffline.value = false;
  expect(get).not.toHaveBeenCalled();
  expect(panel.announced).toEqual([]);
});

test('without a connection the order on the home screen says of when it is, however fresh', async () => {
  const { port, context, isOffline } = await visit();
  const order = port.orders.find(({ number }) => number === 'ZZ-20404');
  if (!order) throw new Error('the fake shop has no such order');
  render(<LastOrderCard context={context} order={order} />);
  expect(screen.queryByText('As of 13:52, may have changed')).toBeNull();
  act(() => {
    isOffline.value = true;
  });
  expect(await screen.findByText('As of 13:52, may have changed')).toBeTruthy();
});
