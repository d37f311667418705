import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The address a request comes from. X-Forwarded-For is believed only as far as our own proxies wrote it: each
 * appends one entry at the end, and whatever stands before those is the client's own claim.
 */
export function clientAddress(context: Context, trustedProxies: number): string {
  const socket = getConnInfo(context).remote.address ?? 'unknown';
  if (trustedProxies === 0) return socket;
  const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  return forwarded.at(-trustedProxies) || socket;
}
