import type * as v from 'valibot';

/** Runs SQL with `$1` placeholders, the same on PGlite and PostgreSQL. JSON parameters are passed as JSON text. */
export interface Queryable {
  /** Rows of a query, each validated by the schema: `timestamptz` is a Date, `date` a string, `bigint` a number. */
  rows<S extends v.GenericSchema>(
    schema: S,
    sql: string,
    parameters?: readonly unknown[],
  ): Promise<v.InferOutput<S>[]>;
  /** Runs a statement and returns how many rows it changed. */
  run(sql: string, parameters?: readonly unknown[]): Promise<number>;
}

/** The one store of the server. Inside `transaction`, use only its argument: PGlite has a single connection. */
export interface Database extends Queryable {
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  /** Hears NOTIFY on a channel; a payload of '' means 'the line was lost for a while: catch up'. */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** The database cannot be reached now; a later try can succeed. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

/** Postgres type ids whose text both drivers would otherwise read differently. */
export const typeReaders: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number, // bigint
  1700: Number, // numeric
  1082: (text) => text, // date: a calendar day must not move with a time zone
  1184: (text) => new Date(text), // timestamptz
};

/** Turns parameters into what both drivers send alike. */
export function toParameters(parameters: readonly unknown[]): unknown[] {
  return parameters.map((value) => {
    if (value === undefined) return null;
    return value instanceof Date ? value.toISOString() : value;
  });
}
