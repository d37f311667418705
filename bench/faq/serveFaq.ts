import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { AnswersIndex } from '#features/answers/contract.ts';

/** A shop that answers with one index of answers, and tells how much it sent. */
export interface FaqServer {
  /** Origin, such as http://127.0.0.1:51234; its page has the script tag. */
  readonly url: string;
  /** What is served from now on. `cut`: the answer ends in the middle, well-formed as a message. */
  show(index: AnswersIndex, how?: 'whole' | 'cut'): void;
  /** From now on the API cannot be reached. */
  leave(): void;
  /** Bytes of indexes sent since it was asked last. */
  takeSent(): number;
  close(): Promise<void>;
}

/** As strict as a shop's may be. */
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'";
const page = `<!doctype html><html lang="en"><head><title>Shop</title><meta name="viewport" content="width=device-width">
<script async src="/counterbell/counterbell.js" data-backend="/api"></script></head><body><p>A shop</p></body></html>`;

interface Shown {
  readonly body: Buffer;
  readonly tag: string;
}

/** Serves the built widget from `cdn` and the API from what is shown. */
export async function serveFaq(cdn: string): Promise<FaqServer> {
  let shown: Shown | undefined;
  let sent = 0;
  const answerIndex = (response: ServerResponse, known: string | undefined) => {
    if (!shown) return void response.destroy();
    const headers = { ETag: shown.tag, 'Cache-Control': 'private, no-cache', Vary: 'Accept-Language' };
    if (known === shown.tag) return void response.writeHead(304, headers).end();
    sent += shown.body.length;
    const type = { 'Content-Type': 'application/json', 'Content-Encoding': 'br' };
    response.writeHead(200, { ...headers, ...type }).end(shown.body);
  };
  const server = createServer(async ({ url = '/', headers }, response) => {
    if (url === '/') {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': policy }).end(page);
    } else if (url.startsWith('/counterbell/')) {
      const file = await readFile(join(cdn, basename(url)));
      response
        .writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'max-age=600' })
        .end(file);
    } else if (shown && url === '/api/shop') {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(shop));
    } else if (url === '/api/articles') answerIndex(response, headers['if-none-match']);
    else response.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    show(index, how = 'whole') {
      shown = toShown(JSON.stringify(index), how);
    },
    leave() {
      shown = undefined;
    },
    takeSent() {
      const taken = sent;
      sent = 0;
      return taken;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const shop = {
  contract: '1',
  name: 'Ten thousand answers',
  timeZone: 'Europe/Amsterdam',
  features: { answers: { popular: [], count: 10_000 } },
};

function toShown(text: string, how: 'whole' | 'cut'): Shown {
  const said = how === 'whole' ? text : text.slice(0, text.length / 2);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const tag = createHash('sha256').update(said).digest('base64url').slice(0, 27);
  return { body: brotliCompressSync(said, quality), tag: `W/"${tag}"` };
}
