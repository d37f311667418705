import * as v from 'valibot';
import { MoneySchema } from '#core/money.ts';
import { DateSchema, defineOperation, IdSchema, text } from '#core/operation.ts';
import { methodTypes, QuoteSchema, ReturnSchema } from './returnSchema.ts';

/** The section `returns` of `GET /shop`. */
export const ReturnsInfoSchema = v.object({ windowDays: v.optional(v.number()) });
export type ReturnsInfo = v.InferOutput<typeof ReturnsInfoSchema>;

/** Why a line cannot come back; `other` is explained by the shop's own `text`. */
export const ineligibleCodes = [
  'not_delivered',
  'window_closed',
  'final_sale',
  'made_to_order',
  'hygiene',
  'digital',
  'already_returned',
  'cancelled',
  'other',
] as const;

/** What a shopper can get for a line. */
export const resolutionTypes = ['refund', 'store_credit', 'exchange', 'replacement', 'repair'] as const;

export const ReturnableLineSchema = v.object({
  lineId: IdSchema,
  title: v.string(),
  variant: v.optional(v.string()),
  imageUrl: v.optional(v.string()),
  unitPrice: MoneySchema,
  /** How many of this line can come back now. */
  returnable: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Last day for asking, by the shop's calendar. */
  until: v.optional(DateSchema),
  /** Given when `returnable` is 0; `on` is the day it refers to (window closed on, returned on). */
  ineligible: v.optional(
    v.object({
      code: v.fallback(v.picklist(ineligibleCodes), 'other'),
      on: v.optional(DateSchema),
      text: v.optional(v.string()),
    }),
  ),
  /** Ids of the resolutions this line allows. */
  resolutions: v.array(IdSchema),
});
export type ReturnableLine = v.InferOutput<typeof ReturnableLineSchema>;

/** Everything the shopper can choose from, in the language asked for. */
export const ReturnOptionsSchema = v.object({
  orderId: IdSchema,
  orderNumber: v.string(),
  /** The policy in plain words, dates worked out for this order. */
  policy: v.string(),
  lines: v.array(ReturnableLineSchema),
  reasons: v.array(v.object({ id: IdSchema, label: v.string(), note: v.optional(v.string()) })),
  resolutions: v.array(
    v.object({
      id: IdSchema,
      type: v.fallback(v.picklist(resolutionTypes), 'refund'),
      label: v.string(),
      detail: v.optional(v.string()),
      /** When the shopper has it: the trigger and the time, said truthfully. */
      promise: v.optional(v.string()),
    }),
  ),
  methods: v.array(
    v.object({
      id: IdSchema,
      type: v.fallback(v.picklist(methodTypes), 'drop_off'),
      label: v.string(),
      detail: v.optional(v.string()),
      fee: MoneySchema,
    }),
  ),
  /** What the backend cannot do: a different resolution or method per line. */
  constraints: v.object({ oneResolution: v.boolean(), oneMethod: v.boolean() }),
});
export type ReturnOptions = v.InferOutput<typeof ReturnOptionsSchema>;

const QuantitySchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999));

/** What the shopper chose, as a quote and a return are asked for. */
export const ReturnChoiceSchema = v.object({
  lines: v.pipe(
    v.array(
      v.object({
        lineId: IdSchema,
        quantity: QuantitySchema,
        /** Optional: in the EU a withdrawal needs no reason (Directive 2011/83/EU, Article 9). */
        reasonId: v.optional(IdSchema),
        note: v.optional(text(1000)),
        resolutionId: IdSchema,
      }),
    ),
    v.minLength(1),
    v.maxLength(100),
  ),
  methodId: IdSchema,
});
export type ReturnChoice = v.InferOutput<typeof ReturnChoiceSchema>;

const OrderParams = v.object({ orderId: IdSchema });
const ReturnParams = v.object({ orderId: IdSchema, returnId: IdSchema });
const orderProblems = ['unauthorized', 'forbidden', 'not_found'] as const;
const writeProblems = [...orderProblems, 'invalid', 'key_missing', 'key_reused', 'in_progress'] as const;

/** What can come back from an order, and how. */
export const getReturnOptions = defineOperation({
  id: 'getReturnOptions',
  method: 'GET',
  path: '/orders/{orderId}/return-options',
  access: 'order',
  params: OrderParams,
  answer: ReturnOptionsSchema,
  problems: orderProblems,
});

/** What a choice comes to, before anything is promised. */
export const quoteReturn = defineOperation({
  id: 'quoteReturn',
  method: 'POST',
  path: '/orders/{orderId}/return-quotes',
  access: 'order',
  params: OrderParams,
  body: ReturnChoiceSchema,
  answer: QuoteSchema,
  problems: [...orderProblems, 'invalid', 'not_returnable'],
});

/** Makes the return; refused with `quote_changed` when the quote no longer holds. */
export const submitReturn = defineOperation({
  id: 'submitReturn',
  method: 'POST',
  path: '/orders/{orderId}/returns',
  access: 'order',
  params: OrderParams,
  body: v.object({ quoteId: IdSchema, choice: ReturnChoiceSchema }),
  answer: ReturnSchema,
  keyed: true,
  problems: [...writeProblems, 'quote_changed', 'not_returnable'],
});

/** The order’s returns, first made first. */
export const listReturns = defineOperation({
  id: 'listReturns',
  method: 'GET',
  path: '/orders/{orderId}/returns',
  access: 'order',
  params: OrderParams,
  answer: v.object({ returns: v.array(ReturnSchema) }),
  problems: orderProblems,
});

export const getReturn = defineOperation({
  id: 'getReturn',
  method: 'GET',
  path: '/orders/{orderId}/returns/{returnId}',
  access: 'order',
  params: ReturnParams,
  answer: ReturnSchema,
  problems: orderProblems,
});

/** Takes a return back; refused with `conflict` once it moved on. */
export const cancelReturn = defineOperation({
  id: 'cancelReturn',
  method: 'POST',
  path: '/orders/{orderId}/returns/{returnId}/cancellation',
  access: 'order',
  params: ReturnParams,
  answer: ReturnSchema,
  keyed: true,
  // It has no body, so nothing in it can be invalid.
  problems: [...orderProblems, 'key_missing', 'key_reused', 'in_progress', 'conflict'],
});
