import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { runServer, type TestServer } from './runServer.ts';

/** Gives a test file a shop of its own, whose data no other test changes, with further settings as `readConfig` takes them. */
export function useServer(environment: Readonly<Record<string, string>> = {}): {
  readonly url: string;
  readonly dataFolder: string;
  stop(): Promise<void>;
  /** Starts it again where it was, with what it had. */
  start(): Promise<void>;
  /** Starts it again where it was, with nothing of what happened. */
  renew(): Promise<void>;
} {
  let server: TestServer;
  let dataFolder: string;
  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'counterbell-shop-'));
    server = await runServer({ dataFolder, environment });
  });
  afterAll(async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  });
  const start = async () => {
    server = await runServer({ dataFolder, environment, port: Number(new URL(server.url).port) });
  };
  return {
    get url() {
      return server.url;
    },
    get dataFolder() {
      return dataFolder;
    },
    stop: () => server.stop(),
    start,
    renew: async () => {
      await server.stop();
      await rm(dataFolder, { recursive: true, force: true });
      await mkdir(dataFolder);
      await start();
    },
  };
}
