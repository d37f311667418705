import { CounterbellError } from './errors.ts';

/** What a host page hands over for a signed-in shopper: a function that fetches a fresh signed token (JWT). */
export interface IdentityOptions {
  getToken: () => Promise<string> | string;
}

/** Holds the signed-in shopper's token and renews it once for all calls that wait. */
export interface Identity {
  /** The current token, fetched on first use; undefined for a guest. */
  token(): Promise<string | undefined>;
  /** Fetches a new token after a 401; calls at the same time share one renewal. */
  renew(): Promise<string | undefined>;
  readonly isKnown: boolean;
}

/** A guest, until `options` are given. */
export function createIdentity(options: IdentityOptions | undefined): Identity {
  let pending: Promise<string> | undefined;
  const fetchToken = async () => {
    try {
      const token = await options?.getToken();
      if (typeof token === 'string' && token) return token;
    } catch (cause) {
      pending = undefined;
      throw new CounterbellError('unauthorized', { message: 'getToken failed', cause });
    }
    pending = undefined;
    throw new CounterbellError('unauthorized', { message: 'getToken gave no token' });
  };
  let renewal: Promise<string> | undefined;
  return {
    isKnown: options !== undefined,
    async token() {
      if (!options) return undefined;
      pending ??= fetchToken();
      return pending;
    },
    async renew() {
      if (!options) return undefined;
      renewal ??= fetchToken().finally(() => {
        renewal = undefined;
      });
      pending = renewal;
      return renewal;
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
