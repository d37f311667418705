import type { RateRule } from './http/rateLimit.ts';

/** Everything that can be set from outside, read once at the start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly production: boolean;
  /** PostgreSQL URL; null for the embedded database. */
  readonly databaseUrl: string | null;
  /** Folder of the embedded database and of made-up secrets; null for memory. */
  readonly dataFolder: string | null;
  /** Origins of shops that may call the API from their pages; the server's own origin always may. */
  readonly allowedOrigins: readonly string[];
  /** How many proxies stand before the server and append to X-Forwarded-For; 0 trusts the socket alone. */
  readonly trustedProxies: number;
  readonly secrets: { readonly access: string; readonly identity: string; readonly deskKey: string };
  readonly limits: {
    readonly lookupsPerAddress: RateRule;
    readonly failuresPerOrder: RateRule;
    readonly failuresPerEmail: RateRule;
    readonly signInsPerAddress: RateRule;
    readonly signInsPerEmail: RateRule;
    readonly writesPerAddress: RateRule;
    readonly conversationsPerAddress: RateRule;
    /** Every look-up takes at least this long, found or not. Milliseconds. */
    readonly lookupFloorMs: number;
  };
  readonly folders: {
    readonly faq: string;
    readonly products: string;
    readonly store: string;
    readonly desk: string;
    readonly gallery: string;
    readonly cdn: string;
  };
}
