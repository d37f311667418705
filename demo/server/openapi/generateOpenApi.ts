import { stringify } from 'yaml';
import { problemCodes } from '#core/operation.ts';
import { describeOperation } from './describeOperation.ts';
import { exampleProblem } from './exampleProblem.ts';
import { introduction } from './introduction.ts';
import { operations } from './operations.ts';
import { problemWords } from './problemWords.ts';
import { namedSchemas } from './toSchema.ts';

const bearer = (description: string) => ({
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description,
});
const header = (name: string, description: string, pattern?: string, required = false) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string', ...(pattern === undefined ? {} : { pattern }) },
});

const components = {
  securitySchemes: {
    orderAccess: bearer('Opens one order; from `POST /orders/lookup`.'),
    conversationAccess: bearer('Opens one conversation; from `POST /conversations`.'),
    identity: bearer('Signed by the shop for a shopper who is signed in there.'),
  },
  parameters: {
    AcceptLanguage: header('Accept-Language', 'The languages the shopper reads (RFC 9110, section 12.5.4).'),
    IdempotencyKey: header(
      'Idempotency-Key',
      'Made once per action, before the first try: a structured-field string in quotes (IETF draft-ietf-httpapi-idempotency-key-header). Without quotes it is the same key.',
      '^("?)[\\w.:~-]{8,200}\\1$',
      true,
    ),
    IfNoneMatch: header('If-None-Match', 'The ETag of what the client has.'),
    LastEventId: header('Last-Event-ID', 'The `seq` of the last event seen.'),
  },
  examples: Object.fromEntries(
    problemCodes.map((code) => [code, { summary: problemWords[code], value: exampleProblem(code) }]),
  ),
  headers: {
    ContentLanguage: { description: 'The language of the texts.', schema: { type: 'string' } },
    ETag: { description: 'Names this state of the answer.', schema: { type: 'string' } },
    IdempotencyKey: {
      description:
        'The key of the request, as it was sent. Every answer to a keyed write carries it, problems too.',
      schema: { type: 'string' },
    },
    IdempotentReplayed: {
      description: '`true` where the write had been done before.',
      schema: { type: 'string', enum: ['true'] },
    },
    RetryAfter: {
      description: 'Seconds until a repeat can succeed.',
      schema: { type: 'integer', minimum: 1 },
    },
  },
};

/** The whole contract as OpenAPI 3.1 in YAML, generated from the schemas that client and server work by. */
export function generateOpenApi(): string {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [tag, list] of Object.entries(operations)) {
    for (const operation of list) {
      paths[operation.path] = {
        ...paths[operation.path],
        [operation.method.toLowerCase()]: describeOperation(operation, tag),
      };
    }
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Counterbell backend',
      version: '1.0.0',
      summary: 'Answers, orders, returns and a person, for one help panel.',
      description: introduction,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api', description: 'Wherever the shop mounts it.' }],
    tags: Object.keys(operations).map((name) => ({ name })),
    paths,
    components: { ...components, schemas: namedSchemas() },
  };
  return `# Generated from the contract's schemas by scripts/openapi.ts. Change those, then run: npm run contract -- --write\n${stringify(document, { lineWidth: 120, aliasDuplicateObjects: false })}`;
}
