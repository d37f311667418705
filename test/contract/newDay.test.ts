import { expect } from 'vitest';
import { addDays, shopDay } from '#server/shopTime.ts';
import { lookUpOrder } from './lookUpOrder.ts';
import { onBothDatabases } from './onBothDatabases.ts';

let now = new Date('2026-11-12T14:05:00+01:00');
const onBoth = onBothDatabases({}, () => now);

onBoth('on a server left running, a parcel that arrives tomorrow arrives tomorrow', async (server) => {
  const arrival = async () => {
    const { order } = await lookUpOrder(server, 'ZZ-20418', 'noor@bakker.example');
    return order.parcels[0]?.eta?.to;
  };
  now = new Date('2026-11-12T14:05:00+01:00');
  expect(await arrival()).toBe('2026-11-13');
  now = new Date('2026-11-15T00:05:00+01:00');
  expect(await arrival()).toBe(addDays(shopDay(now), 1));
});
