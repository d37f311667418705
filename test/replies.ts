import type { ServerResponse } from 'node:http';
import type { Received } from './startBackend.ts';

/** One answer of a backend that a test stands in for. */
export type Reply = (response: ServerResponse, request: Received) => void;

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  (response) =>
    void response.writeHead(status, headers).end(JSON.stringify(body));

/** A problem as the HTTP contract has it (RFC 9457), with our `code`. */
export const problem = (
  status: number,
  code: string,
  more: object = {},
  headers: Record<string, string> = {},
): Reply => json(status, { type: 'about:blank', title: 'No', status, code, ...more }, headers);

/** Gives one reply after the other; the last one again and again. */
export const inTurn =
  (...replies: readonly Reply[]) =>
  (response: ServerResponse, request: Received, count: number) =>
    replies[Math.min(count, replies.length) - 1]?.(response, request);
