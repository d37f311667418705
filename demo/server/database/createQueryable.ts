import * as v from 'valibot';
import { type Queryable, toParameters } from './database.ts';

interface Outcome {
  rows: readonly unknown[];
  affected: number;
}

/** Makes a `Queryable` of a driver's query function. */
export function createQueryable(query: (sql: string, parameters: unknown[]) => Promise<Outcome>): Queryable {
  return {
    async rows(schema, sql, parameters = []) {
      const { rows } = await query(sql, toParameters(parameters));
      return rows.map((row) => v.parse(schema, row));
    },
    async run(sql, parameters = []) {
      const { affected } = await query(sql, toParameters(parameters));
      return affected;
    },
  };
}
