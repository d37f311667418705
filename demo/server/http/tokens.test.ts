import { SignJWT, UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { createTokens } from './tokens.ts';

const secrets = { access: 'access-secret-of-this-test', identity: 'identity-secret-of-this-test' };
let now = new Date('2026-11-12T13:00:00Z');
const tokens = createTokens(secrets, () => now);
const noor = { customerId: 'cus_noor', name: 'Noor', email: 'noor@bakker.example' };

function forge(key: string, audience: string | null, algorithm = 'HS256') {
  const token = new SignJWT({})
    .setProtectedHeader({ alg: algorithm })
    .setSubject('o_1')
    .setExpirationTime('1h');
  if (audience !== null) token.setAudience(audience);
  return token.sign(new TextEncoder().encode(key));
}

test('an access token opens what it was issued for, and nothing after its time', async () => {
  const { token, expiresAt } = await tokens.issue('order', 'o_1', 1800);
  expect(expiresAt).toBe('2026-11-12T13:30:00.000Z');
  expect(await tokens.read(token)).toEqual({ kind: 'order', id: 'o_1' });
  now = new Date('2026-11-12T13:30:01Z');
  expect(await tokens.read(token)).toBeNull();
});

test('an identity token says who the shopper is', async () => {
  expect(await tokens.read(await tokens.issueIdentity(noor, 60))).toEqual({
    kind: 'identity',
    identity: noor,
  });
});

test('a forged token opens nothing', async () => {
  now = new Date();
  const good = await forge(secrets.access, 'counterbell-order');
  expect(await tokens.read(good)).toEqual({ kind: 'order', id: 'o_1' });
  const forged = [
    new UnsecuredJWT({}).setAudience('counterbell-order').setSubject('o_1').setExpirationTime('1h').encode(),
    await forge('another-secret-of-this-test', 'counterbell-order'),
    // The shop's key must not make access tokens, nor the other way round.
    await forge(secrets.identity, 'counterbell-order'),
    await forge(secrets.access, 'counterbell'),
    await forge(secrets.access, 'something-else'),
    await forge(secrets.access, null),
    await forge(secrets.access.padEnd(64, 'x'), 'counterbell-order', 'HS512'),
    `${good.slice(0, -4)}AAAA`,
    'a.b.c',
    '',
  ];
  for (const token of forged) expect([token, await tokens.read(token)]).toEqual([token, null]);
});
