import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** The files of a folder beside this one, by the language each is named after. */
function readByLanguage<Schema extends v.GenericSchema>(
  folder: string,
  schema: Schema,
): readonly (readonly [locale: string, v.InferOutput<Schema>])[] {
  const path = join(import.meta.dirname, folder);
  return readdirSync(path)
    .sort()
    .map((name) => {
      const content: unknown = JSON.parse(readFileSync(join(path, name), 'utf8'));
      return [name.replace('.json', ''), v.parse(schema, content)];
    });
}

/** By language, what people ask an assistant and no shop's FAQ can answer. */
export const readOffTopic = () => readByLanguage('offTopic', v.array(v.string()));

/** By language, what shoppers say when they want to do something, by action; `none` holds what asks for no action. */
export const readActions = () => readByLanguage('actions', v.record(v.string(), v.array(v.string())));
