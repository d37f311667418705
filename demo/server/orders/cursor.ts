import { createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { ProblemError } from '#server/http/ProblemError.ts';

const PlaceSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictTuple([v.pipe(v.string(), v.isoTimestamp()), v.string()]),
);

/** Where a page of orders ends. */
export interface Place {
  readonly placedAt: string;
  readonly id: string;
}

/** Writes a place as an opaque, signed cursor that opens the list of this customer only. */
export function writeCursor(secret: string, customerId: string, { placedAt, id }: Place): string {
  const content = Buffer.from(JSON.stringify([placedAt, id])).toString('base64url');
  return `${content}.${sign(secret, customerId, content)}`;
}

/** Reads a cursor; throws `invalid` for any that is not ours. */
export function readCursor(secret: string, customerId: string, cursor: string): Place {
  const [content = '', signature = ''] = cursor.split('.');
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(secret, customerId, content))];
  const isOurs = given.length === right.length && timingSafeEqual(given, right);
  const place = v.safeParse(PlaceSchema, Buffer.from(content, 'base64url').toString());
  if (!isOurs || !place.success) {
    throw new ProblemError('invalid', { errors: [{ pointer: '/cursor', code: 'cursor' }] });
  }
  const [placedAt, id] = place.output;
  return { placedAt, id };
}

function sign(secret: string, customerId: string, content: string): string {
  return createHmac('sha256', secret)
    .update(`cursor\n${customerId}\n${content}`)
    .digest('base64url')
    .slice(0, 22);
}
