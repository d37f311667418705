import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { bearerToken } from '#server/http/authorize.ts';
import { clientAddress } from '#server/http/clientAddress.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import type { RateRule } from '#server/http/rateLimit.ts';
import type { Services } from '#server/services.ts';

const wrongKeysPerAddress: RateRule = { name: 'desk-wrong-keys', capacity: 10, seconds: 300 };

/** Lets nobody in without the desk's key; ten wrong keys close the door to an address for a while. */
export function deskAccess({ config, rateLimit }: Services): MiddlewareHandler {
  return async (context, next) => {
    const address = clientAddress(context, config.trustedProxies);
    const key = bearerToken(context.req.header('authorization'));
    const isRight = key !== null && isSame(key, config.secrets.deskKey);
    // A right key only asks whether the door is closed; were it let past, guessing would have no limit.
    const { allowed, retryAfterSeconds } = await rateLimit.take(
      wrongKeysPerAddress,
      address,
      isRight ? 0 : 1,
    );
    if (!allowed) throw new ProblemError('rate_limited', { retryAfterSeconds });
    if (!isRight) throw new ProblemError('unauthorized');
    await next();
  };
}

/** Hashes first, so that neither the time nor the length tells anything. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
