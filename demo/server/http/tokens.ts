import { jwtVerify, SignJWT } from 'jose';
import * as v from 'valibot';

/** Who an identified shopper is, as the shop signed it. */
export interface Identity {
  readonly customerId: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
}

/** What a bearer token proves. */
export type Principal =
  | { readonly kind: 'order' | 'conversation'; readonly id: string }
  | { readonly kind: 'identity'; readonly identity: Identity };

/** Issues and reads the signed tokens (JWT, HS256 only). */
export interface Tokens {
  /** A token that opens one order or one conversation and nothing else. */
  issue(
    kind: 'order' | 'conversation',
    id: string,
    lifetimeSeconds: number,
  ): Promise<{ token: string; expiresAt: string }>;
  issueIdentity(identity: Identity, lifetimeSeconds: number): Promise<string>;
  /** Null for whatever is not valid now, whatever the reason. */
  read(token: string): Promise<Principal | null>;
}

const boundAudiences = { order: 'counterbell-order', conversation: 'counterbell-conversation' } as const;
const identityAudience = 'counterbell';
const ClaimsSchema = v.object({
  aud: v.string(),
  sub: v.pipe(v.string(), v.minLength(1)),
  name: v.optional(v.string()),
  email: v.optional(v.string()),
});

/** Makes tokens from the two secrets of the shop. */
export function createTokens(secrets: { access: string; identity: string }, clock: () => Date): Tokens {
  const accessKey = new TextEncoder().encode(secrets.access);
  const identityKey = new TextEncoder().encode(secrets.identity);

  function sign(
    claims: Record<string, string>,
    audience: string,
    subject: string,
    expires: Date,
    key: Uint8Array,
  ) {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt(clock())
      .setExpirationTime(expires)
      .sign(key);
  }

  async function verify(token: string, key: Uint8Array, audience: string[]) {
    const options = { algorithms: ['HS256'], audience, currentDate: clock(), requiredClaims: ['exp', 'sub'] };
    // Every fault of a token is the same to its bearer: it opens nothing.
    const verified = await jwtVerify(token, key, options).catch(() => null);
    const claims = v.safeParse(ClaimsSchema, verified?.payload);
    return claims.success ? claims.output : null;
  }

  return {
    async issue(kind, id, lifetimeSeconds) {
      const expires = new Date(clock().getTime() + lifetimeSeconds * 1000);
      const token = await sign({}, boundAudiences[kind], id, expires, accessKey);
      return { token, expiresAt: expires.toISOString() };
    },
    issueIdentity({ customerId, name, email }, lifetimeSeconds) {
      const claims = { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
      const expires = new Date(clock().getTime() + lifetimeSeconds * 1000);
      return sign(claims, identityAudience, customerId, expires, identityKey);
    },
    async read(token) {
      const bound = await verify(token, accessKey, Object.values(boundAudiences));
      if (bound !== null) {
        return { kind: bound.aud === boundAudiences.order ? 'order' : 'conversation', id: bound.sub };
      }
      const known = await verify(token, identityKey, [identityAudience]);
      if (known === null) return null;
      return { kind: 'identity', identity: { customerId: known.sub, name: known.name, email: known.email } };
    },
  };
}
