import * as v from 'valibot';
import type { Queryable } from '#server/database/database.ts';

const AccountRow = v.object({
  id: v.string(),
  name: v.string(),
  email: v.string(),
  passwordHash: v.string(),
});

/** A customer who can sign in. */
export type Account = Readonly<v.InferOutput<typeof AccountRow>>;

const accountSql = 'select id, name, email, password_hash as "passwordHash" from customers';

/** Finds an account by its tidied e-mail address. */
export async function findAccount(database: Queryable, email: string): Promise<Account | null> {
  const [account] = await database.rows(AccountRow, `${accountSql} where email = $1`, [email]);
  return account ?? null;
}

/** The account with this id; null when there is none any more. */
export async function readAccount(database: Queryable, id: string): Promise<Account | null> {
  const [account] = await database.rows(AccountRow, `${accountSql} where id = $1`, [id]);
  return account ?? null;
}

/** Writes accounts, new or known. */
export async function seedAccounts(transaction: Queryable, accounts: readonly Account[]): Promise<void> {
  for (const { id, name, email, passwordHash } of accounts) {
    await transaction.run(
      `insert into customers (id, name, email, password_hash) values ($1, $2, $3, $4)
       on conflict (id) do update
       set name = excluded.name, email = excluded.email, password_hash = excluded.password_hash`,
      [id, name, email, passwordHash],
    );
  }
}
