import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** One request as it reached the backend. */
export interface Received {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A real HTTP server that answers as one test wants. */
export interface Backend {
  /** Origin with a path below which everything is, without a slash at its end. */
  readonly url: string;
  /** What has arrived, in order. */
  readonly requests: readonly Received[];
}

/** Starts a server for the running test and ends it, with every connection, when the test is over. */
export async function startBackend(
  answer: (response: ServerResponse, request: Received, count: number) => void,
): Promise<Backend> {
  const requests: Received[] = [];
  const server = createServer((incoming, response) => {
    void text(incoming).then((body) => {
      const { method, url: path, headers } = incoming;
      const request = { method, path, headers, body };
      requests.push(request);
      answer(response, request, requests.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { url: `http://127.0.0.1:${address.port}/api`, requests };
}
