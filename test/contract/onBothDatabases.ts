import { afterAll, beforeAll, test } from 'vitest';
import { createTestServer, type DatabaseName, type TestServer } from './createTestServer.ts';

type Settings = NonNullable<Parameters<typeof createTestServer>[1]>;
type Work = (server: TestServer, skip: (condition: boolean) => void) => Promise<void>;

const names: readonly DatabaseName[] = ['pglite', 'postgres'];

/** Makes a `test` whose every case runs against the real server twice: on the embedded database and on PostgreSQL. */
export function onBothDatabases(
  settings: Settings = {},
  clock?: () => Date,
): (title: string, work: Work) => void {
  const servers = new Map<DatabaseName, TestServer>();
  beforeAll(async () => {
    for (const name of names) servers.set(name, await createTestServer({ database: name }, settings, clock));
  });
  afterAll(async () => {
    for (const server of servers.values()) await server.close();
  });
  return (title, work) => {
    for (const name of names) {
      test(`${title} (${name})`, async ({ skip }) => {
        const server = servers.get(name);
        if (server === undefined) throw new Error(`No server runs on ${name}`);
        await work(server, skip);
      });
    }
  };
}
