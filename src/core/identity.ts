import { CounterbellError } from './errors.ts';

/** What a host page hands over for a signed-in shopper: a function that fetches a fresh signed token (JWT). */
export interface IdentityOptions {
  /** Asked when a token is first needed and whenever the backend refuses the last one; where it rejects, what needed the token fails as unauthorized. */
  getToken: () => Promise<string> | string;
}

/** Holds the signed-in shopper's token and renews it once for all calls that wait. */
export interface Identity {
  /** The current token, fetched on first use; undefined for a guest. */
  token(): Promise<string | undefined>;
  /** Replaces the token a backend refused (401); calls that were refused the same one share one renewal. */
  renew(refused: string | undefined): Promise<string | undefined>;
  readonly isKnown: boolean;
}

/** A guest, until `options` are given. */
export function createIdentity(options: IdentityOptions | undefined): Identity {
  let current: string | undefined;
  let fetching: Promise<string> | undefined;
  const fetchToken = async ({ getToken }: IdentityOptions) => {
    let token: unknown;
    try {
      token = await getToken();
    } catch (cause) {
      throw new CounterbellError('unauthorized', { message: 'getToken failed', cause });
    }
    if (typeof token === 'string' && token) {
      current = token;
      return token;
    }
    throw new CounterbellError('unauthorized', { message: 'getToken gave no token' });
  };
  const token = async () => {
    if (!options || current !== undefined) return current;
    fetching ??= fetchToken(options).finally(() => {
      fetching = undefined;
    });
    return fetching;
  };
  return {
    isKnown: options !== undefined,
    token,
    async renew(refused) {
      // A call that was answered late finds that another has renewed it already.
      if (current === refused) current = undefined;
      return token();
    },
  };
}

/** Reads the claims a token makes, without believing them: only the backend can check its signature. */
export function readClaims(token: string): { subject?: string; name?: string } {
  try {
    const payload = (token.split('.')[1] ?? '').replace(/-/gu, '+').replace(/_/gu, '/');
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof claims !== 'object' || claims === null) return {};
    const subject = 'sub' in claims && typeof claims.sub === 'string' ? { subject: claims.sub } : {};
    return 'name' in claims && typeof claims.name === 'string' ? { ...subject, name: claims.name } : subject;
  } catch {
    return {};
  }
}
