import { expect, test, vi } from 'vitest';
import { createIdentity, readClaims } from './identity.ts';

const tokenOf = (claims: string) => `e30.${Buffer.from(claims).toString('base64url')}.signature`;

test('a guest has no token, and none is asked for', async () => {
  const guest = createIdentity(undefined);
  expect(guest.isKnown).toBe(false);
  expect(await guest.token()).toBeUndefined();
  expect(await guest.renew(undefined)).toBeUndefined();
});

test('a token is fetched on first use, once for all that wait, and kept', async () => {
  const getToken = vi.fn(async () => 'token');
  const identity = createIdentity({ getToken });
  expect(getToken).not.toHaveBeenCalled();
  expect(await Promise.all([identity.token(), identity.token()])).toEqual(['token', 'token']);
  expect(await identity.token()).toBe('token');
  expect(getToken).toHaveBeenCalledTimes(1);
});

test.each([
  [
    'throws at once',
    () => {
      throw new Error('no session');
    },
  ],
  ['rejects', () => Promise.reject(new Error('no session'))],
  ['gives nothing', () => ''],
] satisfies [string, () => string | Promise<string>][])(
  'a host page whose getToken %s is asked again the next time',
  async (_, fail) => {
    const getToken = vi.fn<() => string | Promise<string>>(() => 'token').mockImplementationOnce(fail);
    const identity = createIdentity({ getToken });
    await expect(identity.token()).rejects.toMatchObject({ code: 'unauthorized' });
    expect(await identity.token()).toBe('token');
  },
);

test.each([
  [
    'throws at once',
    () => {
      throw new Error('no session');
    },
  ],
  ['gives nothing', () => ''],
] satisfies [string, () => string][])(
  'a renewal for which getToken %s fails, and the next one may succeed',
  async (_, fail) => {
    const getToken = vi
      .fn<() => string>(() => 'old')
      .mockImplementationOnce(() => 'old')
      .mockImplementationOnce(fail);
    const identity = createIdentity({ getToken });
    await identity.token();
    await expect(identity.renew('old')).rejects.toMatchObject({ code: 'unauthorized' });
    expect(await identity.token()).toBe('old');
  },
);

test('a host page that gives the refused token once more is asked again after the next refusal', async () => {
  const tokens = ['old', 'old', 'new'];
  const identity = createIdentity({ getToken: () => tokens.shift() ?? '' });
  await identity.token();
  expect(await identity.renew('old')).toBe('old');
  expect(await identity.renew('old')).toBe('new');
});

test.each([
  ['a name beyond ASCII', tokenOf('{"sub":"c_1","name":"Zoë 陈"}'), { subject: 'c_1', name: 'Zoë 陈' }],
  ['bytes that base64url writes differently', tokenOf('{"sub":"???>>>ÿÿÿ"}'), { subject: '???>>>ÿÿÿ' }],
  ['only a name', tokenOf('{"name":"Noor"}'), { name: 'Noor' }],
  ['claims of another kind', tokenOf('{"sub":7,"name":null}'), {}],
  ['claims that are no object', tokenOf('"c_1"'), {}],
  ['no JSON', tokenOf('sub=c_1'), {}],
  ['no base64', 'a.*.c', {}],
  ['no token', '', {}],
])('a shopper is named from a token with %s', (_, token, claims) => {
  expect(readClaims(token)).toEqual(claims);
});
