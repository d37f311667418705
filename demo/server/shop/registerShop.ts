import type { Hono } from 'hono';
import { getShop } from '#core/shop.ts';
import type { OrdersInfo } from '#features/orders/contract.ts';
import type { ReturnsInfo } from '#features/returns/contract.ts';
import { answersInfo } from '#server/answers/answersStore.ts';
import { contactInfo } from '#server/contact/contactInfo.ts';
import { handle } from '#server/http/handle.ts';
import { credentials } from '#server/orders/matchCredential.ts';
import { readPolicy } from '#server/returns/policy.ts';
import type { Services } from '#server/services.ts';
import { shopTimeZone } from '#server/shopTime.ts';

const orders: OrdersInfo = {
  credentials: [...credentials],
  numberExample: 'ZZ-20418',
  numberPattern: 'ZZ-?\\d{5}',
  list: true,
};

/** Serves what the shop says about itself, with the section of each feature. */
export function registerShop(app: Hono, services: Services): void {
  handle(app, services, getShop, async ({ database, locale, languages }) => {
    const { windowDays } = await readPolicy(database);
    const returns: ReturnsInfo = { windowDays };
    return {
      contract: '1' as const,
      name: 'Zadel & Zoon',
      timeZone: shopTimeZone,
      country: 'NL',
      city: 'Haarlem',
      imageHosts: [],
      features: {
        answers: await answersInfo(database, languages),
        orders,
        returns,
        contact: await contactInfo(services, locale),
      },
    };
  });
}
