import * as v from 'valibot';
import { defineOperation, IdSchema, InstantSchema, text } from '#core/operation.ts';
import { OrderSchema, type OrderSummary, OrderSummarySchema } from './orderSchema.ts';

/** The shapes of credential a backend can check; the look-up form asks for the first it declares. */
const credentialTypes = ['number_email', 'number_postal_code', 'number_phone', 'token'] as const;

/** The section `orders` of `GET /shop`. */
export const OrdersInfoSchema = v.object({
  credentials: v.pipe(v.array(v.picklist(credentialTypes)), v.minLength(1)),
  /** An order number as the shop writes it, shown as the example in the form's hint. */
  numberExample: v.optional(v.string()),
  /** Regular expression (ECMAScript, case-insensitive, whole string) a number must match once tidied. */
  numberPattern: v.optional(v.string()),
  /** True where identified shoppers can list their orders. */
  list: v.optional(v.boolean(), false),
});
export type OrdersInfo = v.InferOutput<typeof OrdersInfoSchema>;

const NumberSchema = v.pipe(text(40), v.minLength(1));

/** How a guest shows that an order is theirs. */
export const CredentialSchema = v.variant('type', [
  v.object({
    type: v.literal('number_email'),
    number: NumberSchema,
    email: v.pipe(text(254), v.minLength(3)),
  }),
  v.object({
    type: v.literal('number_postal_code'),
    number: NumberSchema,
    postalCode: v.pipe(text(16), v.minLength(2)),
  }),
  v.object({
    type: v.literal('number_phone'),
    number: NumberSchema,
    phone: v.pipe(text(32), v.minLength(4)),
  }),
  v.object({ type: v.literal('token'), token: v.pipe(text(2048), v.minLength(16)) }),
]);
export type Credential = v.InferOutput<typeof CredentialSchema>;

/** A found order with a short-lived token that opens this order and no other. */
export const FoundOrderSchema = v.object({
  order: OrderSchema,
  access: v.object({ token: v.string(), expiresAt: InstantSchema }),
});
export type FoundOrder = v.InferOutput<typeof FoundOrderSchema>;

const OrderPageSchema = v.object({
  orders: v.array(OrderSummarySchema),
  /** Opaque cursor of the next page; absent on the last. */
  nextCursor: v.optional(v.string()),
});
export type OrderPage = { orders: OrderSummary[]; nextCursor?: string | undefined };

const OrderParams = v.object({ orderId: IdSchema });

export const findOrder = defineOperation({
  id: 'findOrder',
  method: 'POST',
  path: '/orders/lookup',
  access: 'public',
  body: v.object({ credential: CredentialSchema }),
  answer: FoundOrderSchema,
  problems: ['no_match', 'invalid'],
});

export const listOrders = defineOperation({
  id: 'listOrders',
  method: 'GET',
  path: '/orders',
  access: 'identity',
  query: v.object({
    cursor: v.optional(v.pipe(v.string(), v.maxLength(200))),
    limit: v.optional(v.pipe(v.string(), v.regex(/^([1-9]|[1-4]\d|50)$/u))),
  }),
  answer: OrderPageSchema,
  problems: ['unauthorized', 'invalid'],
});

export const getOrder = defineOperation({
  id: 'getOrder',
  method: 'GET',
  path: '/orders/{orderId}',
  access: 'order',
  params: OrderParams,
  answer: OrderSchema,
  problems: ['unauthorized', 'forbidden', 'not_found'],
});
