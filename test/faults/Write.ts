import * as v from 'valibot';
import { ReturnChoiceSchema } from '#features/returns/contract.ts';

/** What each kind of write is made of. */
export const MessageSchema = v.object({ text: v.string() });
export const RateSchema = v.object({ articleId: v.string(), comment: v.string() });
const OrderSchema = v.object({ orderId: v.string(), token: v.string() });
export const SubmitSchema = v.object({
  ...OrderSchema.entries,
  quoteId: v.string(),
  choice: ReturnChoiceSchema,
});
export const CancelSchema = v.object({ ...OrderSchema.entries, returnId: v.string() });

/** A write that the run makes. */
export interface Write {
  /** Its idempotency key, by which it is found again in the database. */
  readonly key: string;
  readonly kind: 'contact.message' | 'answers.rate' | 'returns.submit' | 'returns.cancel';
  readonly stream: string;
  readonly input:
    | v.InferOutput<typeof MessageSchema>
    | v.InferOutput<typeof RateSchema>
    | v.InferOutput<typeof SubmitSchema>
    | v.InferOutput<typeof CancelSchema>;
}
