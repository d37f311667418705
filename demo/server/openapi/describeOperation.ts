import type * as v from 'valibot';
import type { Operation, OperationAccess, ProblemCode } from '#core/operation.ts';
import { statusOf } from '#server/http/ProblemError.ts';
import { examples } from './examples.ts';
import { operationWords } from './operationWords.ts';
import { toSchema } from './toSchema.ts';

const security: Record<OperationAccess, Record<string, never[]>[]> = {
  public: [],
  order: [{ orderAccess: [] }, { identity: [] }],
  conversation: [{ conversationAccess: [] }],
  identity: [{ identity: [] }],
};

/** An operation as OpenAPI describes it. */
export function describeOperation(operation: Operation, tag: string): Record<string, unknown> {
  const { id, access, body } = operation;
  const words = operationWords[id];
  if (words === undefined) throw new Error(`${id} has no words`);
  return {
    operationId: id,
    tags: [tag],
    ...words,
    security: security[access],
    parameters: parametersOf(operation),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: toSchema(body, 'input'), example: exampleOf(id).body },
            },
          },
        }),
    responses: { ...success(operation), ...problems(operation) },
  };
}

function exampleOf(id: string) {
  const example = examples[id];
  if (example === undefined) throw new Error(`${id} has no example`);
  return example;
}

function parametersOf({ id, params, query, keyed, tagged, stream }: Operation): unknown[] {
  const header = (name: string) => ({ $ref: `#/components/parameters/${name}` });
  return [
    ...fieldsOf(params).map(({ name, schema }) => ({
      name,
      in: 'path',
      required: true,
      schema,
      example: exampleOf(id).params?.[name],
    })),
    ...fieldsOf(query).map(({ name, schema, required }) => ({ name, in: 'query', required, schema })),
    header('AcceptLanguage'),
    ...(keyed ? [header('IdempotencyKey')] : []),
    ...(tagged ? [header('IfNoneMatch')] : []),
    ...(stream ? [header('LastEventId')] : []),
  ];
}

function fieldsOf(schema: v.GenericSchema | undefined) {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = toSchema(schema, 'input');
  const names = Array.isArray(required) ? required : [];
  return Object.entries(properties ?? {}).map(([name, field]) => ({
    name,
    schema: field,
    required: names.includes(name),
  }));
}

const headerOf = (name: string) => ({ $ref: `#/components/headers/${name}` });

const headersOf = (headers: Record<string, unknown>) =>
  Object.keys(headers).length === 0 ? {} : { headers };

function success({ id, answer, stream, keyed, tagged }: Operation): Record<string, unknown> {
  const headers = {
    ...(answer === undefined || stream ? {} : { 'Content-Language': headerOf('ContentLanguage') }),
    ...(keyed
      ? {
          'Idempotency-Key': headerOf('IdempotencyKey'),
          'Idempotent-Replayed': headerOf('IdempotentReplayed'),
        }
      : {}),
    ...(tagged ? { ETag: headerOf('ETag') } : {}),
  };
  const notModified = tagged ? { 304: { description: 'Still what If-None-Match names.' } } : {};
  if (answer === undefined) return { 204: { description: 'Done.', headers } };
  const { answer: example } = exampleOf(id);
  const schema = toSchema(answer, 'output');
  const content = stream
    ? { 'text/event-stream': { schema, example: `id: 2\ndata: ${JSON.stringify(example)}\n\n` } }
    : { 'application/json': { schema, example } };
  return {
    200: { description: stream ? 'The events, one by one.' : 'Done.', headers, content },
    ...notModified,
  };
}

/** What this operation lists, and what every operation may answer. */
function problemsOf({ problems: own, body }: Operation): ProblemCode[] {
  const ofBody: ProblemCode[] = body === undefined ? [] : ['payload_too_large', 'unsupported_media_type'];
  return [
    ...new Set<ProblemCode>(['bad_request', ...own, ...ofBody, 'rate_limited', 'internal', 'unavailable']),
  ];
}

function problems(operation: Operation): Record<string, unknown> {
  const codes = problemsOf(operation);
  const statuses = [...new Set(codes.map(statusOf))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const here = codes.filter((code) => statusOf(code) === status);
      const retry = here.some((code) => ['rate_limited', 'in_progress', 'unavailable'].includes(code));
      return [
        String(status),
        {
          description: here.map((code) => `\`${code}\``).join(', '),
          ...headersOf({
            ...(operation.keyed ? { 'Idempotency-Key': headerOf('IdempotencyKey') } : {}),
            ...(retry ? { 'Retry-After': headerOf('RetryAfter') } : {}),
          }),
          content: {
            'application/problem+json': {
              schema: { $ref: '#/components/schemas/Problem' },
              examples: Object.fromEntries(
                here.map((code) => [code, { $ref: `#/components/examples/${code}` }]),
              ),
            },
          },
        },
      ];
    }),
  );
}
