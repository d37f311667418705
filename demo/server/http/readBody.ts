import type { Context } from 'hono';
import { ProblemError } from './ProblemError.ts';

const longestBodyBytes = 64 * 1024;

/** Reads a JSON body of at most 64 kB; throws the problem that tells what is wrong with it. */
export async function readBody(context: Context): Promise<unknown> {
  const type = (context.req.header('content-type') ?? '').split(';', 1)[0] ?? '';
  if (type.trim().toLowerCase() !== 'application/json') throw new ProblemError('unsupported_media_type');
  if (Number(context.req.header('content-length') ?? 0) > longestBodyBytes) {
    throw new ProblemError('payload_too_large');
  }
  const bytes = await collect(context.req.raw.body);
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) {
      throw new ProblemError('bad_request', { detail: 'The body is not JSON in UTF-8.' });
    }
    throw cause;
  }
}

/** JSON.parse without the keys that could reach a prototype. */
function parseJson(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
}

async function collect(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    // The length header may be missing or untrue.
    if (size > longestBodyBytes) throw new ProblemError('payload_too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
