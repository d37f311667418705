import * as v from 'valibot';
import { OrderLineSchema, OrderSchema, ParcelSchema, RefundSchema } from '#features/orders/orderSchema.ts';
import { LocalizedSchema } from '#server/localized.ts';

const { entries: order } = OrderSchema;
const { entries: line } = OrderLineSchema;
const { entries: parcel } = ParcelSchema;
const { entries: refund } = RefundSchema;
const words = v.array(v.string());

/** Pick-up point as stored, its opening hours by language. */
const PickupSchema = v.object({
  name: v.string(),
  address: v.string(),
  hours: v.object({ en: words, nl: words, 'zh-CN': words }),
  until: v.optional(v.string()),
  code: v.optional(v.string()),
});

/** Parcel events as stored. */
const EventsSchema = v.array(
  v.object({ at: v.string(), text: LocalizedSchema, place: v.optional(v.string()) }),
);

/** What states a carrier or shop system may write is its own affair: a word we don't know reads as `unknown`. */
export const OrderRow = v.object({
  id: v.string(),
  number: v.string(),
  customerId: v.nullable(v.string()),
  country: v.string(),
  shipTo: v.object({ name: v.string(), lines: words }),
  payment: LocalizedSchema,
  placedAt: v.date(),
  state: order.state,
  currency: v.string(),
  shippingMinor: v.number(),
  discountMinor: v.number(),
  taxMinor: v.number(),
  invoiceUrl: v.nullable(v.string()),
  cancelledAt: v.nullable(v.date()),
  cancelReason: v.nullable(LocalizedSchema),
});

export const LineRow = v.object({
  orderId: v.string(),
  id: v.string(),
  title: LocalizedSchema,
  variant: v.nullable(LocalizedSchema),
  imageUrl: v.nullable(v.string()),
  kind: line.kind,
  state: line.state,
  quantity: v.number(),
  totalMinor: v.number(),
  cancelled: v.number(),
  expectedOn: v.nullable(v.string()),
  digitalUrl: v.nullable(v.string()),
  tags: words,
  /** In returns that were not declined or cancelled. */
  inReturns: v.number(),
  /** Of those, what the shop has received. */
  returned: v.number(),
  lastReturnOn: v.nullable(v.string()),
});

export const ParcelRow = v.object({
  orderId: v.string(),
  id: v.string(),
  state: parcel.state,
  reason: v.nullable(v.string()),
  carrier: v.nullable(v.string()),
  trackingNumber: v.nullable(v.string()),
  trackingUrl: v.nullable(v.string()),
  eta: v.nullable(v.nonOptional(parcel.eta)),
  promised: v.nullable(v.nonOptional(parcel.promised)),
  shippedAt: v.nullable(v.date()),
  deliveredAt: v.nullable(v.date()),
  pickup: v.nullable(PickupSchema),
  note: v.nullable(LocalizedSchema),
  lines: parcel.lines,
  events: EventsSchema,
});

export const RefundRow = v.object({
  orderId: v.string(),
  id: v.string(),
  amountMinor: v.number(),
  state: refund.state,
  method: LocalizedSchema,
  sentAt: v.nullable(v.date()),
  expectedBy: v.nullable(v.string()),
  reference: v.nullable(v.string()),
  reason: v.nullable(LocalizedSchema),
});

/** An order as the shop knows it, texts in every language. */
export interface OrderRecord extends v.InferOutput<typeof OrderRow> {
  readonly lines: readonly v.InferOutput<typeof LineRow>[];
  readonly parcels: readonly v.InferOutput<typeof ParcelRow>[];
  readonly refunds: readonly v.InferOutput<typeof RefundRow>[];
}
