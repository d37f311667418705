import type { Config } from './config.ts';

/**
 * What a shopper may do before being asked to wait. Right look-ups cost an order nothing; five wrong ones cost a
 * quarter of an hour, refilled one by one, so that a guesser cannot lock the true customer out for good.
 */
export const defaultLimits: Config['limits'] = {
  lookupsPerAddress: { name: 'lookups-address', capacity: 10, seconds: 60 },
  failuresPerOrder: { name: 'failures-order', capacity: 5, seconds: 900 },
  failuresPerEmail: { name: 'failures-email', capacity: 10, seconds: 900 },
  signInsPerAddress: { name: 'sign-ins-address', capacity: 10, seconds: 60 },
  signInsPerEmail: { name: 'sign-ins-email', capacity: 10, seconds: 900 },
  writesPerAddress: { name: 'writes-address', capacity: 60, seconds: 60 },
  conversationsPerAddress: { name: 'conversations-address', capacity: 20, seconds: 3600 },
  lookupFloorMs: 120,
};
