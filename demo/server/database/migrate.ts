import * as v from 'valibot';
import type { Database } from './database.ts';
import { migrations } from './migrations/migrations.ts';

// Any constant will do, as long as every process asks for the same.
const lockId = 480_001;
const NameSchema = v.object({ name: v.string() });

/** Brings the database to the newest shape; of processes that start together one migrates and the others wait. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.run('select pg_advisory_xact_lock($1)', [lockId]);
    await transaction.run(
      `create table if not exists migrations (name text primary key, ran_at timestamptz not null default now())`,
    );
    const done = new Set(
      (await transaction.rows(NameSchema, 'select name from migrations')).map(({ name }) => name),
    );
    for (const { name, statements } of migrations) {
      if (done.has(name)) continue;
      for (const statement of statements) await transaction.run(statement);
      await transaction.run('insert into migrations (name) values ($1)', [name]);
    }
  });
}
