import * as v from 'valibot';
import { IdSchema, InstantSchema } from '#core/operation.ts';
import { ProblemError } from '#server/http/ProblemError.ts';

const CursorSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ isClosed: v.boolean(), at: InstantSchema, id: IdSchema }),
);

/** The last conversation of a page, from which the next one goes on. */
export type DeskCursor = v.InferOutput<typeof CursorSchema>;

/** Writes a cursor as opaque text. */
export function writeCursor(cursor: DeskCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Reads a cursor; throws `bad_request` for what this server did not write. */
export function readCursor(written: string | undefined): DeskCursor | undefined {
  if (written === undefined) return undefined;
  const cursor = v.safeParse(CursorSchema, Buffer.from(written, 'base64url').toString());
  if (!cursor.success)
    throw new ProblemError('bad_request', { errors: [{ pointer: '/cursor', code: 'cursor' }] });
  return cursor.output;
}
