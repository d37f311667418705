import { expect } from 'vitest';
import { findOrder } from '#features/orders/contract.ts';
import { defaultLimits } from '#server/limits.ts';
import type { TestServer } from './createTestServer.ts';
import { lookUpOrder } from './lookUpOrder.ts';
import { onBothDatabases } from './onBothDatabases.ts';
import { problemOf, sendRequest } from './sendRequest.ts';

const noor = 'noor@bakker.example';
const floorMs = 60;
let now = new Date();
const limits = { ...defaultLimits, lookupFloorMs: floorMs };

const onBoth = onBothDatabases({ limits }, () => now);

function look(server: TestServer, number: string, email: string, address?: string) {
  return sendRequest(server, findOrder, {
    body: { credential: { type: 'number_email', number, email } },
    ...(address === undefined ? {} : { headers: { 'X-Forwarded-For': address } }),
  });
}

const spellings = [
  ['ZZ-20418', noor],
  ['#zz 20418', ' Noor@Bakker.Example '],
  ['ＺＺ２０４１８', noor],
  ['٢٠٤١٨', noor],
] as const;

for (const [number, email] of spellings) {
  onBoth(`a shopper who types ${number} finds the order`, async (server) => {
    expect((await lookUpOrder(server, number, email)).order).toMatchObject({
      number: 'ZZ-20418',
      trust: 'claimed',
    });
  });
}

onBoth('a shopper may give the postal code or the telephone number instead', async (server) => {
  const credentials = [
    { type: 'number_postal_code', number: 'ZZ-20418', postalCode: '2011px' },
    { type: 'number_phone', number: 'ZZ-20418', phone: '06 1955 5010' },
  ];
  for (const credential of credentials) {
    expect((await sendRequest(server, findOrder, { body: { credential } })).status).toBe(200);
  }
});

onBoth('a wrong e-mail and an unknown number read the same and take as long', async (server) => {
  const startedAt = performance.now();
  const wrong = await look(server, 'ZZ-20415', 'nobody@bakker.example');
  const wrongMs = performance.now() - startedAt;
  const unknown = await look(server, 'ZZ-99999', 'nobody@bakker.example');
  expect(wrong.content).toEqual(unknown.content);
  expect([...wrong.headers.keys()]).toEqual([...unknown.headers.keys()]);
  expect(wrongMs).toBeGreaterThanOrEqual(floorMs - 1);
  expect(performance.now() - startedAt - wrongMs).toBeGreaterThanOrEqual(floorMs - 1);
});

onBoth(
  'a guesser is stopped per order, whether it exists or not, and the true customer waits minutes at most',
  async (server) => {
    for (const number of ['ZZ-20427', 'ZZ-88888']) {
      const guesses = await Promise.all(
        Array.from({ length: 8 }, (_, index) => look(server, number, `guess${index}@mail.example`)),
      );
      const codes = guesses.map(problemOf).sort();
      expect(codes).toEqual([...Array(5).fill('no_match'), ...Array(3).fill('rate_limited')]);
    }
    const shutOut = await look(server, 'ZZ-20427', 'amira@haddad.example');
    const waitSeconds = Number(shutOut.headers.get('retry-after'));
    expect([problemOf(shutOut), waitSeconds > 0 && waitSeconds <= 180]).toEqual(['rate_limited', true]);
    now = new Date(now.getTime() + waitSeconds * 1000);
    expect((await look(server, 'ZZ-20427', 'amira@haddad.example')).status).toBe(200);
  },
);

onBoth('looking the same order up again and again with the right e-mail is no guessing', async (server) => {
  for (let count = 0; count < 8; count++) expect((await look(server, 'ZZ-20173', noor)).status).toBe(200);
});

onBoth('an address is slowed after ten look-ups, right or wrong, and another is not', async (server) => {
  const address = '2001:db8:1::7';
  for (let count = 0; count < 10; count++) {
    expect((await look(server, 'ZZ-20173', noor, address)).status).toBe(200);
  }
  const eleventh = await look(server, 'ZZ-20173', noor, address);
  expect([problemOf(eleventh), eleventh.headers.get('retry-after')]).toEqual(['rate_limited', '6']);
  expect((await look(server, 'ZZ-20173', noor, '2001:db8:1::8')).status).toBe(200);
  // What a client itself writes before our proxy's entry counts for nothing.
  expect(problemOf(await look(server, 'ZZ-20173', noor, `2001:db8:1::9, ${address}`))).toBe('rate_limited');
});
