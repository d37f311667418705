import * as v from 'valibot';
import { MoneySchema } from '#core/money.ts';
import { DateSchema, IdSchema, InstantSchema } from '#core/operation.ts';

/** Normalised shipment states: AfterShip's nine, with `returning` taken out of its exceptions; anything else reads as `unknown`. */
const parcelStates = [
  'pending',
  'info_received',
  'in_transit',
  'out_for_delivery',
  'available_for_pickup',
  'attempt_failed',
  'delivered',
  'exception',
  'returning',
  'expired',
  'unknown',
] as const;

/** Why a parcel is where it is, as far as the carrier says. */
const parcelReasons = [
  'delayed',
  'customs',
  'weather',
  'address_wrong',
  'nobody_home',
  'business_closed',
  'refused',
  'pickup_missed',
  'payment_held',
  'damaged',
  'lost',
  'returned',
  'left_with_neighbour',
  'left_in_safe_place',
  'collected',
  'signed',
] as const;

const orderStates = [
  'processing',
  'on_hold',
  'awaiting_payment',
  'fulfilled',
  'cancelled',
  'unknown',
] as const;
const lineStates = [
  'open',
  'preorder',
  'backorder',
  'made_to_order',
  'ready',
  'shipped',
  'delivered',
  'cancelled',
  'unknown',
] as const;
const refundStates = ['requested', 'pending', 'sent', 'settled', 'failed', 'unknown'] as const;
export const orderActions = ['return', 'report', 'cancel', 'change_address', 'reorder', 'invoice'] as const;

/** When delivery is expected: a day, or two instants on one day. */
const EtaSchema = v.object({
  /** First possible day. */
  from: DateSchema,
  /** Last possible day; equal to `from` for one day. */
  to: DateSchema,
  /** Time window on that day, where the carrier gives one. */
  window: v.optional(v.object({ from: InstantSchema, to: InstantSchema })),
});

export const ParcelSchema = v.object({
  id: IdSchema,
  state: v.fallback(v.picklist(parcelStates), 'unknown'),
  reason: v.optional(v.fallback(v.optional(v.picklist(parcelReasons)), undefined)),
  /** Carrier's name as shown to shoppers. */
  carrier: v.optional(v.string()),
  trackingNumber: v.optional(v.string()),
  trackingUrl: v.optional(v.string()),
  eta: v.optional(EtaSchema),
  /** The estimate given first, kept when the carrier moved it: the parcel is late by the difference. */
  promised: v.optional(EtaSchema),
  shippedAt: v.optional(InstantSchema),
  deliveredAt: v.optional(InstantSchema),
  lines: v.array(v.object({ lineId: IdSchema, quantity: v.pipe(v.number(), v.integer()) })),
  /** Newest first. `text` is in the language asked for. */
  events: v.array(v.object({ at: InstantSchema, text: v.string(), place: v.optional(v.string()) })),
  pickup: v.optional(
    v.object({
      name: v.string(),
      address: v.string(),
      hours: v.optional(v.array(v.string()), []),
      until: v.optional(DateSchema),
      code: v.optional(v.string()),
    }),
  ),
  /** What the shop itself has to say about this parcel, in the language asked for. */
  note: v.optional(v.string()),
});
export type Parcel = v.InferOutput<typeof ParcelSchema>;

export const OrderLineSchema = v.object({
  id: IdSchema,
  title: v.string(),
  variant: v.optional(v.string()),
  imageUrl: v.optional(v.string()),
  quantity: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: v.fallback(v.picklist(['physical', 'digital', 'service']), 'physical'),
  state: v.fallback(v.picklist(lineStates), 'unknown'),
  /** For the whole line, discounts taken off. */
  total: MoneySchema,
  cancelled: v.optional(v.number(), 0),
  returned: v.optional(v.number(), 0),
  /** For pre-orders and back-orders: the day it is expected to leave the shop. */
  expectedOn: v.optional(DateSchema),
  /** Where a digital item is downloaded or shown. */
  digitalUrl: v.optional(v.string()),
});
export type OrderLine = v.InferOutput<typeof OrderLineSchema>;

export const RefundSchema = v.object({
  id: IdSchema,
  amount: MoneySchema,
  state: v.fallback(v.picklist(refundStates), 'unknown'),
  /** Method as the shopper knows it, such as 'iDEAL, account ending 417'. */
  method: v.optional(v.string()),
  sentAt: v.optional(InstantSchema),
  /** The latest day the bank should show it. */
  expectedBy: v.optional(DateSchema),
  /** What to quote to the bank. */
  reference: v.optional(v.string()),
  /** Why, in the shop's words and the language asked for. */
  reason: v.optional(v.string()),
});
export type Refund = v.InferOutput<typeof RefundSchema>;

/** An order as a shopper may see it; personal data is left out by the server unless `trust` is `verified`. */
export const OrderSchema = v.object({
  id: IdSchema,
  number: v.string(),
  placedAt: InstantSchema,
  /** When this state was true. */
  asOf: InstantSchema,
  trust: v.picklist(['claimed', 'verified']),
  state: v.fallback(v.picklist(orderStates), 'unknown'),
  lines: v.array(OrderLineSchema),
  parcels: v.array(ParcelSchema),
  totals: v.object({
    items: MoneySchema,
    shipping: MoneySchema,
    discount: v.optional(MoneySchema),
    tax: v.optional(MoneySchema),
    total: MoneySchema,
  }),
  refunds: v.array(RefundSchema),
  actions: v.array(v.string()),
  invoiceUrl: v.optional(v.string()),
  cancellation: v.optional(v.object({ at: InstantSchema, reason: v.optional(v.string()) })),
  /** Only for verified shoppers. */
  shipTo: v.optional(v.object({ name: v.string(), lines: v.array(v.string()) })),
  payment: v.optional(v.string()),
});
export type Order = v.InferOutput<typeof OrderSchema>;

/** One row in a list of orders. */
export const OrderSummarySchema = v.omit(OrderSchema, ['invoiceUrl', 'shipTo', 'payment']);
export type OrderSummary = v.InferOutput<typeof OrderSummarySchema>;
