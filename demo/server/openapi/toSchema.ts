import { toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { schemas } from './schemas.ts';

const settings = {
  target: 'draft-2020-12',
  // What JSON Schema cannot say is the flags of our expressions, and it takes patterns as Unicode anyway.
  errorMode: 'ignore',
  overrideRef: ({ referenceId }: { referenceId: string }) => `#/components/schemas/${referenceId}`,
} as const;

/** A schema as OpenAPI 3.1 writes it; schemas with a name become references. */
export function toSchema(schema: v.GenericSchema, typeMode: 'input' | 'output'): Record<string, unknown> {
  const {
    $schema: _dialect,
    $defs: _shared,
    ...rest
  } = toJsonSchema(schema, {
    ...settings,
    typeMode,
    definitions: { ...schemas },
  });
  return rest;
}

/** The named schemas themselves. */
export function namedSchemas(): Record<string, unknown> {
  return toJsonSchemaDefs({ ...schemas }, { ...settings, typeMode: 'input' });
}
