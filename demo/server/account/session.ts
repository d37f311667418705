import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { jwtVerify, SignJWT } from 'jose';
import type { Services } from '#server/services.ts';

const cookieName = 'zadel_session';
const lifetimeSeconds = 8 * 3600;
const audience = 'zadel-session';

/** The signed-in customer of the demo shop, in a cookie that scripts cannot read. */
export interface ShopSession {
  start(context: Context, customerId: string): Promise<void>;
  end(context: Context): void;
  /** The customer's id, or null for a guest. */
  read(context: Context): Promise<string | null>;
}

/** Makes the session from the shop's own secret, derived so that its tokens open nothing else. */
export function createShopSession({ config, clock }: Pick<Services, 'config' | 'clock'>): ShopSession {
  const key = createHmac('sha256', config.secrets.access).update('shop session').digest();
  const options = { path: '/', httpOnly: true, sameSite: 'Lax' as const, secure: config.production };
  return {
    async start(context, customerId) {
      const token = await new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(audience)
        .setSubject(customerId)
        .setExpirationTime(new Date(clock().getTime() + lifetimeSeconds * 1000))
        .sign(key);
      setCookie(context, cookieName, token, { ...options, maxAge: lifetimeSeconds });
    },
    end(context) {
      deleteCookie(context, cookieName, options);
    },
    async read(context) {
      const token = getCookie(context, cookieName);
      if (token === undefined) return null;
      const checks = {
        algorithms: ['HS256'],
        audience,
        currentDate: clock(),
        requiredClaims: ['exp', 'sub'],
      };
      // A session that cannot be read is none.
      const verified = await jwtVerify(token, key, checks).catch(() => null);
      return verified?.payload.sub ?? null;
    },
  };
}
