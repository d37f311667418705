import pg from 'pg';
import { createListener } from './createListener.ts';
import { createQueryable } from './createQueryable.ts';
import { type Database, DatabaseUnavailableError, typeReaders } from './database.ts';

/** Opens a PostgreSQL by its URL; `onTrouble` hears of connections lost while idle. */
export function openPostgres(connectionString: string, onTrouble: (error: unknown) => void): Database {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    types: { getTypeParser: (id: number, format) => typeReaders[id] ?? pg.types.getTypeParser(id, format) },
  });
  pool.on('error', onTrouble);
  const listener = createListener(connectionString, onTrouble);
  return {
    ...queryable(pool),
    async transaction(work) {
      const client = await pool.connect().catch(asUnavailable);
      try {
        await client.query('begin');
        const result = await work(queryable(client));
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        const broken = await client.query('rollback').then(
          () => false,
          () => true,
        );
        client.release(broken);
        throw error;
      }
    },
    listen: listener.listen,
    async close() {
      await listener.close();
      await pool.end();
    },
  };
}

function queryable(source: pg.Pool | pg.PoolClient) {
  return createQueryable(async (sql, parameters) => {
    const { rows, rowCount } = await source.query(sql, parameters).catch(asUnavailable);
    return { rows, affected: rowCount ?? 0 };
  });
}

/** Classes 08 (connection), 53 (resources) and 57P (shut-down) of PostgreSQL's error codes pass by themselves. */
function asUnavailable(error: unknown): never {
  const code = error instanceof pg.DatabaseError ? error.code : undefined;
  const passing = code === undefined || /^(08|53|57P)/u.test(code);
  throw passing ? new DatabaseUnavailableError('database unavailable', { cause: error }) : error;
}
