import { join } from 'node:path';
import type { Config } from '#server/config.ts';
import { defaultLimits } from '#server/limits.ts';
import { type RunningServer, startServer } from '#server/startServer.ts';
import { startPostgres } from './startPostgres.ts';

/** Which database a test runs on. */
export type DatabaseName = 'pglite' | 'postgres';

/** The real server on a free port, with a database of its own. */
export interface TestServer extends RunningServer {
  readonly api: string;
  readonly database: DatabaseName;
  /** Lines the server logged. */
  readonly lines: string[];
}

const root = join(import.meta.dirname, '../..');
const plenty = { capacity: 100_000, seconds: 60 };

/** Starts the server as `main.ts` does; limits are wide unless the test sets them. */
export async function createTestServer(
  { database }: { database: DatabaseName },
  settings: Partial<Omit<Config, 'limits'>> & { limits?: Partial<Config['limits']> } = {},
  clock?: () => Date,
): Promise<TestServer> {
  const postgres = database === 'postgres' ? await startPostgres() : undefined;
  const lines: string[] = [];
  const server = await startServer(
    {
      host: '127.0.0.1',
      port: 0,
      production: false,
      databaseUrl: postgres?.url ?? null,
      dataFolder: null,
      allowedOrigins: ['https://shop.example'],
      trustedProxies: 1,
      secrets: {
        access: 'access-secret-of-the-contract-tests',
        identity: 'identity-secret-of-the-contract-tests',
        deskKey: 'desk-key-of-the-contract-tests',
      },
      folders: {
        faq: join(root, 'demo/server/seed/faq'),
        products: join(root, 'demo/store/products.json'),
        store: join(root, 'demo/store'),
        desk: join(root, 'demo/desk'),
        gallery: join(root, 'demo/gallery'),
        cdn: join(root, 'dist/cdn'),
      },
      ...settings,
      limits: {
        ...defaultLimits,
        lookupsPerAddress: { name: 'lookups', ...plenty },
        failuresPerOrder: { name: 'order', ...plenty },
        failuresPerEmail: { name: 'email', ...plenty },
        writesPerAddress: { name: 'writes', ...plenty },
        conversationsPerAddress: { name: 'conversations', ...plenty },
        lookupFloorMs: 0,
        ...settings.limits,
      },
    },
    (event, fields) => lines.push(JSON.stringify({ event, ...fields })),
    clock,
  );
  return {
    ...server,
    api: `${server.url}/api`,
    database,
    lines,
    async close() {
      await server.close();
      await postgres?.stop();
    },
  };
}
