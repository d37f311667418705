import { join } from 'node:path';
import { migrate } from '#server/database/migrate.ts';
import { readConfig } from '#server/readConfig.ts';
import { seed } from '#server/seed/seed.ts';
import { runServer, type TestServer } from '#test/browser/runServer.ts';
import { openShopDatabase, type ShopData } from './openShopDatabase.ts';
import { stockOrders } from './stockOrders.ts';

/** A shop whose server can be killed and comes back on the same port. */
export interface Shop {
  readonly url: string;
  /** Kills the server in the middle of what it does and starts another; resolves when the first is gone. */
  kill(): Promise<void>;
  /** Resolves when a server runs. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** Fills a shop's database, with orders of these numbers on top, and starts its server. */
export async function createShop(data: ShopData, orderNumbers: readonly string[]): Promise<Shop> {
  const { dataFolder, databaseUrl } = data;
  const database = await openShopDatabase(data);
  await migrate(database);
  await seed(database, readConfig({ DATA_FOLDER: dataFolder }, root).folders, new Date());
  await stockOrders(database, orderNumbers);
  await database.close();
  const start = (port?: number) =>
    runServer({
      dataFolder,
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      ...(port === undefined ? {} : { port }),
      // The proxy gives each request an address of its own, so that no limit per address is met.
      environment: { TRUST_PROXY: '1' },
    });
  const first = await start();
  const port = Number(new URL(first.url).port);
  let current: Promise<TestServer> = Promise.resolve(first);
  return {
    url: first.url,
    async kill() {
      await (await current).kill();
      current = start(port);
    },
    async ready() {
      await current;
    },
    stop: async () => (await current).stop(),
  };
}
