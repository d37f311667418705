import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const worthwhileBytes = 1024;
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Compresses JSON answers; streams and small answers go out as they are. */
export const compressJson: MiddlewareHandler = async (context, next) => {
  await next();
  const { res: answer, req: request } = context;
  if (!/^application\/(problem\+)?json/u.test(answer.headers.get('content-type') ?? '')) return;
  answer.headers.append('Vary', 'Accept-Encoding');
  const encoding = chooseEncoding(request.header('accept-encoding') ?? '');
  if (encoding === null || request.method === 'HEAD') return;
  const plain = await answer.arrayBuffer();
  // A file brings the length it has on disk; the server counts what it sends. Hono carries the old answer's headers over.
  answer.headers.delete('Content-Length');
  const bytes = plain.byteLength < worthwhileBytes ? null : await encodings[encoding](plain);
  const headers = new Headers(answer.headers);
  if (bytes !== null) headers.set('Content-Encoding', encoding);
  context.res = new Response(bytes === null ? plain : new Uint8Array(bytes), {
    status: answer.status,
    headers,
  });
};

const encodings = {
  br: (bytes: ArrayBuffer) =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
  gzip: (bytes: ArrayBuffer) => gzipped(bytes),
};

function chooseEncoding(accepted: string): keyof typeof encodings | null {
  const offered = accepted.split(',').flatMap((part) => {
    const [name = '', quality = ''] = part.trim().split(';');
    return /q=0(\.0*)?$/u.test(quality) ? [] : [name.toLowerCase()];
  });
  if (offered.includes('br')) return 'br';
  return offered.includes('gzip') ? 'gzip' : null;
}
