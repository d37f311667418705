import * as v from 'valibot';
import { CounterbellError } from '#core/errors.ts';
import { IdSchema } from '#core/operation.ts';
import type { OutboxEntry } from '#core/outbox/outboxEntry.ts';
import { ReturnChoiceSchema } from './contract.ts';
import { QuoteSchema } from './returnSchema.ts';
import { cancelKind, submitKind } from './writeKinds.ts';

/** The order a write is about, and the right to it that a guest had: theirs alone, whoever signs in afterwards. */
const orderEntries = {
  orderId: IdSchema,
  orderNumber: v.string(),
  token: v.optional(v.string()),
  locale: v.string(),
};

/** A return as the outbox keeps it: what was agreed to, and what it is about in words. */
export const SubmissionSchema = v.object({
  ...orderEntries,
  choice: ReturnChoiceSchema,
  quote: QuoteSchema,
  items: v.array(v.string()),
});
export type Submission = v.InferOutput<typeof SubmissionSchema>;

/** A return that is to be taken back, as the outbox keeps it. */
export const CancellationSchema = v.object({ ...orderEntries, returnId: IdSchema });
export type Cancellation = v.InferOutput<typeof CancellationSchema>;

/** A write of this feature that the shop has not got yet, or would not take. */
export interface KeptWrite<Input> {
  readonly entry: OutboxEntry;
  readonly input: Input;
}

/** The return of an order that waits to be sent, or came back last; by the order's id or number. */
export function findSubmission(
  entries: readonly OutboxEntry[],
  idOrNumber: string,
): KeptWrite<Submission> | undefined {
  return find(
    entries,
    submitKind,
    SubmissionSchema,
    ({ orderId, orderNumber }) => orderId === idOrNumber || orderNumber === idOrNumber,
  );
}

/** The cancellation of a return that waits to be sent, or came back. */
export function findCancellation(
  entries: readonly OutboxEntry[],
  id: string,
): KeptWrite<Cancellation> | undefined {
  return find(entries, cancelKind, CancellationSchema, ({ returnId }) => returnId === id);
}

function find<S extends v.GenericSchema>(
  entries: readonly OutboxEntry[],
  kind: string,
  schema: S,
  isMeant: (input: v.InferOutput<S>) => boolean,
): KeptWrite<v.InferOutput<S>> | undefined {
  return entries
    .filter((entry) => entry.kind === kind)
    .flatMap((entry) => {
      const input = v.safeParse(schema, entry.input);
      return input.success && isMeant(input.output) ? [{ entry, input: input.output }] : [];
    })
    .at(-1);
}

/** Whether it is still on its way by itself. */
export const isOnItsWay = ({ state }: OutboxEntry): boolean => state === 'waiting' || state === 'sending';

/**
 * Whether the shop looked at it and said no, so that it was surely not made and can be changed. After anything else, such
 * as an access that ended, it may have been: only the same again, under the same key, tells.
 */
export function isRefused({ state, problem }: OutboxEntry): boolean {
  if (state !== 'returned') return false;
  return (problem?.code === 'rejected' && problem.reason !== 'forbidden') || problem?.code === 'not_found';
}

/**
 * Reads what the outbox kept.
 * @throws CounterbellError `rejected` when another version wrote it otherwise: it goes back to the shopper.
 */
export function readInput<S extends v.GenericSchema>(schema: S, { input }: OutboxEntry): v.InferOutput<S> {
  const read = v.safeParse(schema, input);
  if (read.success) return read.output;
  throw new CounterbellError('rejected', {
    message: 'the outbox kept it in another shape',
    reason: 'invalid',
  });
}
