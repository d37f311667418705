import { expect } from 'vitest';
import { defaultLimits } from '#server/limits.ts';
import type { TestServer } from './createTestServer.ts';
import { onBothDatabases } from './onBothDatabases.ts';

const onBoth = onBothDatabases({ limits: { signInsPerEmail: defaultLimits.signInsPerEmail } });
const noor = { email: ' Noor@bakker.example', password: 'duinen-1928' };

function signIn({ url }: TestServer, body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${url}/account/sign-in`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

onBoth('a customer signs in, sees her orders in the widget as her own, and signs out', async (server) => {
  const signedIn = await signIn(server, noor);
  const cookie = signedIn.headers.get('set-cookie') ?? '';
  expect([signedIn.status, cookie]).toEqual([204, expect.stringMatching(/HttpOnly; SameSite=Lax/u)]);
  const get = (path: string) =>
    fetch(`${server.url}/account/${path}`, { headers: { Cookie: cookie.split(';')[0] ?? '' } });
  expect(await (await get('me')).json()).toEqual({ name: 'Noor Bakker', email: 'noor@bakker.example' });
  const { orders } = await (await get('orders')).json();
  expect(orders[0]).toMatchObject({ number: 'ZZ-20433', headline: 'In our workshop' });
  const { token } = await (await get('token')).json();
  const list = (query: string) =>
    fetch(`${server.api}/orders?limit=3${query}`, { headers: { Authorization: `Bearer ${token}` } });
  const first = await (await list('')).json();
  const second = await (await list(`&cursor=${first.nextCursor}`)).json();
  const numbers = [...first.orders, ...second.orders].map(({ number }) => number);
  expect(numbers).toEqual(['ZZ-20433', 'ZZ-20418', 'ZZ-20399', 'ZZ-20173', 'ZZ-20061']);
  expect(second.nextCursor).toBeUndefined();
  const one = await fetch(`${server.api}/orders/${first.orders[1].id}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(await one.json()).toMatchObject({ trust: 'verified', shipTo: { name: 'Noor Bakker' } });
  const signedOut = await fetch(`${server.url}/account/sign-out`, { method: 'POST' });
  expect(signedOut.headers.get('set-cookie')).toContain('Max-Age=0');
});

onBoth('another customer’s order reads like none at all', async (server) => {
  const { tokens } = server.services;
  const stranger = { customerId: 'cus_else', name: undefined, email: 'noor@bakker.example' };
  const headers = { Authorization: `Bearer ${await tokens.issueIdentity(stranger, 60)}` };
  const { id } = await (async () => {
    const owner = { customerId: 'cus_noor', name: undefined, email: undefined };
    const list = await fetch(`${server.api}/orders`, {
      headers: { Authorization: `Bearer ${await tokens.issueIdentity(owner, 60)}` },
    });
    return (await list.json()).orders[0];
  })();
  const [theirs, none] = await Promise.all(
    [id, 'o_nowhere'].map((orderId) => fetch(`${server.api}/orders/${orderId}`, { headers })),
  );
  expect([theirs?.status, await theirs?.text()]).toEqual([404, await none?.text()]);
});

onBoth('a page of another site cannot sign anybody in', async (server) => {
  expect((await signIn(server, noor, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  expect((await signIn(server, noor, { Origin: 'https://evil.example' })).status).toBe(403);
});

onBoth('passwords are not guessed for long', async (server) => {
  const codes: number[] = [];
  for (let count = 0; count < 12; count++) {
    const email = 'guessed@mail.example';
    const headers = { 'X-Forwarded-For': `2001:db8:2::${count}` };
    codes.push((await signIn(server, { email, password: `wrong-${count}` }, headers)).status);
  }
  expect(codes).toEqual([...Array(10).fill(401), 429, 429]);
});
