import * as v from 'valibot';
import { QuoteSchema, ReturnSchema } from '#features/returns/returnSchema.ts';
import { LocalizedSchema } from '#server/localized.ts';

export const ReturnRow = v.object({
  id: v.string(),
  number: v.string(),
  orderId: v.string(),
  orderNumber: v.string(),
  state: ReturnSchema.entries.state,
  locale: v.string(),
  createdAt: v.date(),
  methodType: ReturnSchema.entries.method.entries.type,
  methodLabel: LocalizedSchema,
  codeHint: LocalizedSchema,
  currency: v.string(),
  rows: QuoteSchema.entries.rows,
  totalMinor: v.number(),
  shipBy: v.nullable(v.string()),
  code: v.nullable(v.string()),
  message: v.nullable(v.string()),
  decidedBy: v.nullable(v.string()),
  decidedAt: v.nullable(v.date()),
  shopperName: v.string(),
  shopperEmail: v.string(),
});

export const ReturnLineRow = v.object({
  returnId: v.string(),
  lineId: v.string(),
  title: LocalizedSchema,
  variant: v.nullable(LocalizedSchema),
  imageUrl: v.nullable(v.string()),
  quantity: v.number(),
  unitMinor: v.number(),
  reason: v.nullable(LocalizedSchema),
  note: v.nullable(v.string()),
  resolutionType: v.string(),
  resolution: LocalizedSchema,
});

/** A return as the shop knows it, texts in every language. */
export interface ReturnRecord extends v.InferOutput<typeof ReturnRow> {
  readonly lines: readonly v.InferOutput<typeof ReturnLineRow>[];
}
