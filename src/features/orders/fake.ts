import { CounterbellError } from '#core/errors.ts';
import type { Credential, OrdersInfo } from './contract.ts';
import { createFakeCalendar, fakeOrders } from './fakeOrders.ts';
import type { Order } from './orderSchema.ts';
import type { OrdersPort } from './port.ts';

const info: OrdersInfo = {
  credentials: ['number_email', 'number_postal_code'],
  numberExample: 'ZZ-20418',
  numberPattern: 'ZZ-\\d{5}',
  list: true,
};

const tokenMs = 30 * 60_000;
const triesAllowed = 5;
const pauseMs = 90_000;
const pageSize = 10;

interface FakeOptions {
  readonly now?: number;
  readonly info?: Partial<OrdersInfo>;
  /** Whether the backend knows the shopper by an identity token. */
  readonly isIdentified?: boolean;
}

/** A port with an order in every situation, whose buyer is noor@bakker.example, 2011 RA, +31612345678. */
export interface FakeOrders extends OrdersPort {
  readonly orders: Order[];
  /** What every call fails with, until it is taken away again. */
  failure: CounterbellError | undefined;
  /** Makes every token given out so far worthless. */
  endAccess(): void;
}

/** Makes an in-memory backend for tests and stories; the shop's own rules, no network. */
export function createFakeOrders({
  now = Date.now(),
  info: more,
  isIdentified,
}: FakeOptions = {}): FakeOrders {
  const orders = fakeOrders(createFakeCalendar(now));
  const tokens = new Map<string, string>();
  let failedTries = 0;

  function find(credential: Credential): Order {
    if (failedTries >= triesAllowed)
      throw new CounterbellError('rate_limited', { reason: 'rate_limited', retryAfterMs: pauseMs });
    const order = orders.find(({ number }) => 'number' in credential && number === credential.number);
    if (order && isBuyer(credential)) return order;
    failedTries++;
    throw new CounterbellError('not_found', { reason: 'no_match' });
  }

  const fake: FakeOrders = {
    orders,
    failure: undefined,
    endAccess: () => tokens.clear(),
    async info() {
      if (fake.failure) throw fake.failure;
      return { ...info, ...more };
    },
    async find({ credential }) {
      if (fake.failure) throw fake.failure;
      const order = find(credential);
      const token = `token-of-${order.id}`;
      tokens.set(token, order.id);
      return { order, access: { token, expiresAt: new Date(Date.now() + tokenMs).toISOString() } };
    },
    async get({ id, token }) {
      if (fake.failure) throw fake.failure;
      if (token === undefined ? !isIdentified : tokens.get(token) !== id)
        throw new CounterbellError('unauthorized', { reason: 'unauthorized' });
      const order = orders.find((candidate) => candidate.id === id);
      if (!order) throw new CounterbellError('not_found', { reason: 'not_found' });
      return token === undefined ? verified(order) : order;
    },
    async list({ cursor = '0' }) {
      if (fake.failure) throw fake.failure;
      if (!isIdentified) throw new CounterbellError('unauthorized', { reason: 'unauthorized' });
      const start = Number(cursor);
      const end = start + pageSize;
      const page = orders.slice(start, end).map(verified);
      return end < orders.length ? { orders: page, nextCursor: String(end) } : { orders: page };
    },
  };
  return fake;
}

function verified(order: Order): Order {
  const shipTo = { name: 'Noor Bakker', lines: ['Spaarne 12', '2011 RA Haarlem'] };
  return { ...order, trust: 'verified', shipTo };
}

function isBuyer(credential: Credential): boolean {
  switch (credential.type) {
    case 'number_email':
      return credential.email === 'noor@bakker.example';
    case 'number_postal_code':
      return credential.postalCode.replace(' ', '') === '2011RA';
    case 'number_phone':
      return credential.phone === '+31612345678';
    case 'token':
      return false;
  }
}
