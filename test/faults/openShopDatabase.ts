import { join } from 'node:path';
import type { Database } from '#server/database/database.ts';
import { openPglite } from '#server/database/openPglite.ts';
import { openPostgres } from '#server/database/openPostgres.ts';

/** Where a shop keeps its data. */
export interface ShopData {
  readonly dataFolder: string;
  /** Undefined for the embedded database in the folder, which one process alone may open at a time. */
  readonly databaseUrl: string | undefined;
}

/** Opens the database of a shop whose server is not running. */
export function openShopDatabase({ dataFolder, databaseUrl }: ShopData): Promise<Database> | Database {
  if (databaseUrl === undefined) return openPglite(join(dataFolder, 'pglite'));
  // A connection that is lost while idle is no trouble here: a query that needs one rejects.
  return openPostgres(databaseUrl, () => undefined);
}
