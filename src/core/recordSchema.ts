import * as v from 'valibot';

/** A record as it lies in a database; a later version may write another. */
export const RecordSchema = v.object({ version: v.literal(1), expiresAt: v.number(), value: v.unknown() });
