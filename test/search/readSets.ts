import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const Query = v.object({ q: v.string(), relevant: v.array(v.string()) });

const QuerySet = v.object({
  name: v.string(),
  locale: v.string(),
  articles: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      body: v.string(),
      keywords: v.exactOptional(v.array(v.string())),
    }),
  ),
  queries: v.array(Query),
  typo: v.optional(v.array(Query), []),
  partial: v.optional(v.array(Query), []),
});

/** What somebody asks, `q`, and the ids of the articles that answer it. */
export type Query = v.InferOutput<typeof Query>;

/** Articles of one language with questions asked whole, misspelt and half typed. */
export type QuerySet = v.InferOutput<typeof QuerySet>;

/** The shop sets, ours: twelve languages, about fifty questions each. */
export const shopSetsFolder = join(import.meta.dirname, 'sets');

/** Every set of a folder, by file name. Throws a ValiError for a file that is not a set. */
export function readSets(folder: string): readonly QuerySet[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => v.parse(QuerySet, JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}
