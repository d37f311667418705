import * as v from 'valibot';
import { MoneySchema } from '#core/money.ts';
import { DateSchema, IdSchema, InstantSchema } from '#core/operation.ts';

/** How the items travel back. */
export const methodTypes = ['qr', 'label', 'drop_off', 'pickup', 'own_carrier'] as const;

/** What the shopper gets back, worked out by the backend before anything is confirmed. */
export const QuoteSchema = v.object({
  id: IdSchema,
  /** After this instant the quote must be asked for again. */
  expiresAt: InstantSchema,
  rows: v.array(
    v.object({
      kind: v.picklist([
        'items',
        'discount',
        'bonus',
        'shipping_refund',
        'return_shipping',
        'restocking',
        'tax',
      ]),
      amount: MoneySchema,
    }),
  ),
  /** What the shopper gets; negative when the shopper pays. */
  total: MoneySchema,
});
export type Quote = v.InferOutput<typeof QuoteSchema>;

/** Where a return stands; what a backend calls otherwise is `unknown`. */
export const returnStates = [
  'requested',
  'approved',
  'declined',
  'cancelled',
  'in_transit',
  'received',
  'inspected',
  'refunded',
  'closed',
  'unknown',
] as const;

export const ReturnSchema = v.object({
  id: IdSchema,
  number: v.string(),
  orderId: IdSchema,
  orderNumber: v.string(),
  state: v.fallback(v.picklist(returnStates), 'unknown'),
  createdAt: InstantSchema,
  asOf: InstantSchema,
  lines: v.array(
    v.object({
      lineId: IdSchema,
      title: v.string(),
      variant: v.optional(v.string()),
      imageUrl: v.optional(v.string()),
      quantity: v.number(),
      reason: v.optional(v.string()),
      resolution: v.string(),
    }),
  ),
  method: v.object({ type: v.fallback(v.picklist(methodTypes), 'drop_off'), label: v.string() }),
  rows: QuoteSchema.entries.rows,
  total: MoneySchema,
  /** What the QR code holds; drawn by the panel. Absent until the return is approved. */
  code: v.optional(v.string()),
  /** How to use the code, in the language asked for. */
  codeHint: v.optional(v.string()),
  shipBy: v.optional(DateSchema),
  /** What happens next, dated, in the language asked for. */
  steps: v.array(v.object({ title: v.string(), detail: v.optional(v.string()) })),
  /** The shop's words for the shopper when it approved or declined. */
  message: v.optional(v.string()),
  canCancel: v.boolean(),
});
export type Return = v.InferOutput<typeof ReturnSchema>;
