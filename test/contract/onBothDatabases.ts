import { afterAll, beforeAll, describe } from 'vitest';
import { createTestServer, type TestServer } from './createTestServer.ts';

type Settings = NonNullable<Parameters<typeof createTestServer>[1]>;

/** Runs a suite against the real server twice: on the embedded database and on PostgreSQL. */
export function onBothDatabases(
  suite: (server: () => TestServer) => void,
  settings: Settings = {},
  clock?: () => Date,
): void {
  describe.each(['pglite', 'postgres'] as const)('on %s', (database) => {
    let server: TestServer | undefined;
    beforeAll(async () => {
      server = await createTestServer({ database }, settings, clock);
    });
    afterAll(() => server?.close());
    suite(() => {
      if (server === undefined) throw new Error('The server has not started');
      return server;
    });
  });
}
