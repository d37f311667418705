import * as v from 'valibot';

const Shopper = v.object({ name: v.string(), email: v.string() });
const Token = v.object({ token: v.string() });
const Orders = v.object({
  orders: v.array(
    v.object({
      number: v.string(),
      placedAt: v.pipe(v.string(), v.isoTimestamp()),
      total: v.object({ amount: v.pipe(v.number(), v.integer()), currency: v.string() }),
      headline: v.string(),
    }),
  ),
});

/** Who is signed in. */
export type Shopper = v.InferOutput<typeof Shopper>;

/** An order as the account page lists it; money in minor units, time ISO 8601. */
export type AccountOrder = v.InferOutput<typeof Orders>['orders'][number];

async function request(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, init);
  if (response.ok || response.status === 401) return response;
  throw new Error(`demo store: ${path} answered ${response.status}`);
}

async function get<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): Promise<v.InferOutput<Schema> | undefined> {
  const response = await request(path, { headers: { 'accept-language': document.documentElement.lang } });
  return response.status === 401 ? undefined : v.parse(schema, await response.json());
}

/** Signs in; `false` when the address and password do not belong together. Throws when the shop can’t be reached. */
export async function signIn(email: string, password: string): Promise<boolean> {
  const response = await request('/account/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  return response.ok;
}

/** Signs out; throws when the shop can’t be reached, because the shopper is then still signed in. */
export async function signOut(): Promise<void> {
  await request('/account/sign-out', { method: 'POST' });
}

/** The signed-in shopper, or `undefined` for a guest. */
export function fetchShopper(): Promise<Shopper | undefined> {
  return get('/account/me', Shopper);
}

/** The shopper’s orders, newest first, or `undefined` for a guest. */
export async function fetchOrders(): Promise<readonly AccountOrder[] | undefined> {
  return (await get('/account/orders', Orders))?.orders;
}

/** A short-lived token that tells the widget’s backend who the shopper is, or `undefined` for a guest. */
export async function fetchToken(): Promise<string | undefined> {
  return (await get('/account/token', Token))?.token;
}
