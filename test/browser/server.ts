import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runServer } from './runServer.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of the running shop, such as http://127.0.0.1:51234. */
    shopUrl: string;
  }
}

/** Starts the built demo server on a free port with an empty database of its own; returns what ends it. */
export default async function startShop(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'counterbell-shop-'));
  const server = await runServer({ dataFolder });
  project.provide('shopUrl', server.url);
  return async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
}
