import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Database, Queryable } from '#server/database/database.ts';
import { ProblemError } from './ProblemError.ts';

/** A keyed write: `scope` is the operation and who calls it, `fingerprint` tells its content. */
export interface KeyedWrite {
  readonly scope: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly locale: string;
}

/** What a write answered: `answer` is JSON text, null for 204. */
export interface StoredAnswer {
  readonly answer: string | null;
  readonly locale: string;
}

const LockSchema = v.object({ free: v.boolean() });
const StoredSchema = v.object({
  fingerprint: v.string(),
  answer: v.nullable(v.string()),
  locale: v.string(),
});

/**
 * Runs a write exactly once for its key: the key's row and the write's rows are one transaction, so a failed write
 * leaves no key and may be tried again, and a repeat is answered with what the first one answered.
 */
export function writeOnce(
  database: Database,
  write: KeyedWrite,
  work: (transaction: Queryable) => Promise<string | null>,
): Promise<StoredAnswer & { replayed: boolean }> {
  const { scope, key, fingerprint, locale } = write;
  return database.transaction(async (transaction) => {
    const [lock] = await transaction.rows(
      LockSchema,
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
      [`${scope}\n${key}`],
    );
    if (lock?.free !== true) throw new ProblemError('in_progress', { retryAfterSeconds: 1 });
    const [stored] = await transaction.rows(
      StoredSchema,
      'select fingerprint, answer, locale from idempotency_keys where scope = $1 and key = $2',
      [scope, key],
    );
    if (stored !== undefined) {
      if (stored.fingerprint !== fingerprint) throw new ProblemError('key_reused');
      return { answer: stored.answer, locale: stored.locale, replayed: true };
    }
    const answer = await work(transaction);
    await transaction.run(
      'insert into idempotency_keys (scope, key, fingerprint, answer, locale) values ($1, $2, $3, $4, $5)',
      [scope, key, fingerprint, answer, locale],
    );
    return { answer, locale, replayed: false };
  });
}

const keyPattern = /^("?)([\w.:~-]{8,200})\1$/u;

/** Whether a header's value is a key that `readKey` takes. */
export function isKey(header: string): boolean {
  return keyPattern.test(header);
}

/** A key as the header gives it: a structured-field string in quotes (IETF draft) or bare. */
export function readKey(header: string | undefined): string {
  if (header === undefined) throw new ProblemError('key_missing');
  const key = keyPattern.exec(header)?.[2];
  if (key === undefined)
    throw new ProblemError('bad_request', { detail: 'The Idempotency-Key is malformed.' });
  return key;
}

/** A short text that two requests share only when they say the same. */
export function fingerprintOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}
