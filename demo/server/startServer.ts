import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Config } from './config.ts';
import { createApp } from './createApp.ts';
import type { Database } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { openPglite } from './database/openPglite.ts';
import { openPostgres } from './database/openPostgres.ts';
import { pruneExpired } from './database/pruneExpired.ts';
import { errorFields, type Log } from './http/log.ts';
import { createRateLimit } from './http/rateLimit.ts';
import { createTokens } from './http/tokens.ts';
import { createDailySeed } from './seed/createDailySeed.ts';
import { seed } from './seed/seed.ts';
import type { Services } from './services.ts';

const longestFarewellMs = 5_000;
const sweepEveryMs = 50;
const pruneEveryMs = 6 * 3_600_000;

/** A server that listens. */
export interface RunningServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly services: Services;
  /** Stops accepting, ends streams, lets requests finish (five seconds at most), closes the database. */
  close(): Promise<void>;
}

/** Opens the database, brings it up to date, and listens. */
export async function startServer(
  config: Config,
  log: Log,
  clock = () => new Date(),
): Promise<RunningServer> {
  const database = await openDatabase(config, log);
  try {
    await migrate(database);
    await seed(database, config.folders, clock());
    await pruneExpired(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  const stop = new AbortController();
  const services: Services = {
    database,
    config,
    clock,
    log,
    rateLimit: createRateLimit(database, derive(config.secrets.access, 'rate limit'), clock),
    tokens: createTokens(config.secrets, clock),
    keepToday: createDailySeed(
      clock,
      (now) => seed(database, config.folders, now),
      (error) => log('reseed_failed', errorFields(error)),
    ),
    stopping: stop.signal,
  };
  const { server, port } = await listen(createApp(services).fetch, config);
  const pruning = setInterval(() => {
    pruneExpired(database).catch((error) => log('prune_failed', errorFields(error)));
  }, pruneEveryMs).unref();
  return {
    url: `http://${config.host === '0.0.0.0' || config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`,
    services,
    async close() {
      clearInterval(pruning);
      stop.abort();
      await closeServer(server);
      await database.close();
    },
  };
}

function openDatabase({ databaseUrl, dataFolder }: Config, log: Log): Promise<Database> | Database {
  if (databaseUrl === null) return openPglite(dataFolder === null ? null : join(dataFolder, 'pglite'));
  return openPostgres(databaseUrl, (error) => log('database_trouble', errorFields(error)));
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: Config,
): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer(getRequestListener(fetch));
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve({ server, port: address === null || typeof address === 'string' ? port : address.port });
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), longestFarewellMs);
    // A connection whose stream or request has just ended is kept alive by its client, who asks for nothing more.
    const sweep = setInterval(() => server.closeIdleConnections(), sweepEveryMs);
    server.close(() => {
      clearTimeout(impatience);
      clearInterval(sweep);
      resolve();
    });
  });
}

function derive(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('base64url');
}
