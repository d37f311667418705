import { signal } from '@preact/signals';
import { act, cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Locale } from '#core/locales.ts';
import { createFakeContext, fakeNow } from '#test/fakeContext.ts';
import { createFakeOrders } from './fake.ts';
import { orders } from './index.ts';
import type { OrdersContext } from './OrdersContext.ts';
import { OrdersScreen } from './OrdersScreen.tsx';

export const user = userEvent.setup();

interface VisitOptions {
  readonly signedIn?: boolean;
  readonly features?: readonly string[];
  readonly locale?: Locale;
}

let latest: OrdersContext | undefined;

/** Gives each test of a file the same day and a device on which nothing is yet. */
export function useFreshDevice(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: fakeNow });
  });
  afterEach(async () => {
    vi.useRealTimers();
    // Leaving a screen keeps what was typed: on the device of this test, and of no other.
    act(cleanup);
    // Writes come one after the other, so that this is the last.
    await latest?.session.remove('nothing');
    globalThis.indexedDB = new IDBFactory();
  });
}

/** A shopper's visit to the orders screens, over the fake backend. */
export async function visit({ signedIn = false, features, locale }: VisitOptions = {}) {
  const port = createFakeOrders({ now: fakeNow, isIdentified: signedIn });
  const made = await createFakeContext({
    feature: orders,
    port,
    ...(features && { features }),
    ...(locale && { locale }),
  });
  const context = { ...made.context, shopper: signal(signedIn ? { name: 'Noor' } : undefined) };
  latest = context;
  function go(route: string) {
    const [path = '', query] = route.split('?');
    const [feature = '', ...rest] = path.split('/');
    return render(
      <OrdersScreen
        key={route}
        context={context}
        route={{ feature, path: rest, query: new URLSearchParams(query) }}
      />,
    );
  }
  return { port, context, panel: made.panel, isOffline: made.isOffline, go };
}

export const text = (element: Element | null) => element?.textContent ?? '';
export const typedIn = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

export async function lookUp(number: string, email = 'noor@bakker.example') {
  await user.type(await screen.findByLabelText('Order number'), number);
  await user.type(screen.getByLabelText('E-mail address'), email);
  await user.click(screen.getByRole('button', { name: 'Show my order' }));
}
