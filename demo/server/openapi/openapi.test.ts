import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ProblemSchema, problemCodes } from '#core/operation.ts';
import { exampleProblem } from './exampleProblem.ts';
import { examples } from './examples.ts';
import { generateOpenApi } from './generateOpenApi.ts';
import { operations } from './operations.ts';

const all = Object.values(operations).flat();

test('openapi.yaml says what the schemas say', async () => {
  const file = await readFile(join(import.meta.dirname, '../../../openapi.yaml'), 'utf8');
  expect(file).toBe(generateOpenApi());
});

test.for(all.map((operation) => ({ id: operation.id, operation })))(
  'the example of $id is valid by its schemas',
  ({ id, operation }) => {
    const { params, body, answer } = examples[id] ?? {};
    for (const [schema, value] of [
      [operation.params, params],
      [operation.body, body],
      [operation.answer, answer],
    ] as const) {
      expect(value === undefined).toBe(schema === undefined);
      // Compared with what the schema keeps: a misspelt field would be dropped.
      if (schema !== undefined) expect(v.parse(schema, value)).toMatchObject({ ...Object(value) });
    }
  },
);

test('every problem has a valid example', () => {
  for (const code of problemCodes) expect(v.parse(ProblemSchema, exampleProblem(code)).code).toBe(code);
});

test('every reference in openapi.yaml leads somewhere', () => {
  const text = generateOpenApi();
  const document: unknown = parse(text);
  const references = [...text.matchAll(/\$ref: "?#\/([\w/]+)"?/gu)].map(([, path = '']) => path);
  expect(references.length).toBeGreaterThan(50);
  for (const path of new Set(references)) {
    const target = path.split('/').reduce<unknown>((at, name) => Object(at)[name], document);
    expect([path, typeof target]).toEqual([path, 'object']);
  }
});
