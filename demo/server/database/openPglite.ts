import { mkdir } from 'node:fs/promises';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { createQueryable } from './createQueryable.ts';
import { type Database, typeReaders } from './database.ts';

/** Opens the embedded database in a folder, or in memory when the folder is null. */
export async function openPglite(folder: string | null): Promise<Database> {
  if (folder !== null) await mkdir(folder, { recursive: true });
  const pglite = await PGlite.create(folder === null ? 'memory://' : folder, { parsers: { ...typeReaders } });
  return {
    ...queryable(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(queryable(transaction))),
    listen: (channel, onPayload) => pglite.listen(channel, onPayload),
    close: () => pglite.close(),
  };
}

function queryable(pglite: PGlite | Transaction) {
  return createQueryable(async (sql, parameters) => {
    const { rows, affectedRows = 0 } = await pglite.query(sql, parameters);
    return { rows, affected: affectedRows };
  });
}
