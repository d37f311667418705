import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import type { Log } from './http/log.ts';
import type { RateLimit } from './http/rateLimit.ts';
import type { Tokens } from './http/tokens.ts';

/** What every part of the server is given. */
export interface Services {
  readonly database: Database;
  readonly config: Config;
  readonly clock: () => Date;
  readonly log: Log;
  readonly rateLimit: RateLimit;
  readonly tokens: Tokens;
  /** Awaited before a request is answered: brings the demo's own data to the shop's day. */
  readonly keepToday: () => Promise<void>;
  /** Aborted when the server shuts down: streams end then. */
  readonly stopping: AbortSignal;
}
