import type { Queryable } from '#server/database/database.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import type { RateRule } from '#server/http/rateLimit.ts';
import type { Services } from '#server/services.ts';
import { type Claim, matchClaim } from './matchCredential.ts';

/**
 * Finds the order a claim is true of. A wrong e-mail and an unknown number cost the same and read the same; guessing
 * is slowed per address, per order number and per e-mail, whether or not they exist.
 */
export async function lookUp(
  services: Pick<Services, 'config' | 'rateLimit'>,
  database: Queryable,
  claim: Claim,
  address: string,
): Promise<string> {
  const { limits } = services.config;
  const floor = delay(limits.lookupFloorMs);
  try {
    await take(services, limits.lookupsPerAddress, address);
    // Taken before the check and given back when it is right: a burst of guesses cannot slip through together.
    const stakes: [RateRule, string][] = [
      [limits.failuresPerOrder, claim.numberKey],
      [limits.failuresPerEmail, `${claim.column} ${claim.value}`],
    ];
    for (const [rule, who] of stakes) await take(services, rule, who);
    const orderId = await matchClaim(database, claim);
    if (orderId === null) throw new ProblemError('no_match');
    for (const [rule, who] of stakes) await services.rateLimit.take(rule, who, -1);
    return orderId;
  } finally {
    await floor;
  }
}

async function take({ rateLimit }: Pick<Services, 'rateLimit'>, rule: RateRule, who: string): Promise<void> {
  const { allowed, retryAfterSeconds } = await rateLimit.take(rule, who);
  if (!allowed) throw new ProblemError('rate_limited', { retryAfterSeconds });
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
