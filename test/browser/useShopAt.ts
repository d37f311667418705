import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { readConfig } from '#server/readConfig.ts';
import { type RunningServer, startServer } from '#server/startServer.ts';
import { freePort } from './freePort.ts';

const root = join(import.meta.dirname, '../..');

/** Gives a test file a shop of its own in this process, whose clock stands still at an instant (ISO 8601). */
export function useShopAt(instant: string): { readonly url: string } {
  let server: RunningServer;
  let dataFolder: string;
  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'counterbell-shop-'));
    const environment = {
      PORT: String(await freePort()),
      DATA_FOLDER: dataFolder,
      LOOKUPS_PER_MINUTE: '100000',
      WRITES_PER_MINUTE: '100000',
    };
    server = await startServer(readConfig(environment, root), ignore, () => new Date(instant));
  });
  afterAll(async () => {
    await server.close();
    await rm(dataFolder, { recursive: true, force: true });
  });
  return {
    get url() {
      return server.url;
    },
  };
}

/** What it logs tells nothing that the page does not show. */
const ignore = () => undefined;
