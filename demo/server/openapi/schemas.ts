import type * as v from 'valibot';
import { MoneySchema } from '#core/money.ts';
import { ProblemSchema } from '#core/operation.ts';
import { ShopSchema } from '#core/shop.ts';
import { AnswersInfoSchema } from '#features/answers/answersInfo.ts';
import { AnswersIndexSchema, ArticleSchema, RatingSchema } from '#features/answers/contract.ts';
import { ContactInfoSchema, HoursSchema } from '#features/contact/contactInfo.ts';
import {
  ConversationContextSchema,
  ConversationEventSchema,
  ConversationSchema,
  MessageSchema,
} from '#features/contact/contract.ts';
import { CredentialSchema, OrdersInfoSchema } from '#features/orders/contract.ts';
import {
  OrderLineSchema,
  OrderSchema,
  OrderSummarySchema,
  ParcelSchema,
  RefundSchema,
} from '#features/orders/orderSchema.ts';
import { ReturnChoiceSchema, ReturnOptionsSchema, ReturnsInfoSchema } from '#features/returns/contract.ts';
import { QuoteSchema, ReturnSchema } from '#features/returns/returnSchema.ts';

/** The schemas that have a name in `openapi.yaml`. */
export const schemas: Readonly<Record<string, v.GenericSchema>> = {
  AnswersIndex: AnswersIndexSchema,
  AnswersInfo: AnswersInfoSchema,
  Article: ArticleSchema,
  ContactInfo: ContactInfoSchema,
  Conversation: ConversationSchema,
  ConversationContext: ConversationContextSchema,
  ConversationEvent: ConversationEventSchema,
  Credential: CredentialSchema,
  Hours: HoursSchema,
  Message: MessageSchema,
  Money: MoneySchema,
  Order: OrderSchema,
  OrderLine: OrderLineSchema,
  OrdersInfo: OrdersInfoSchema,
  OrderSummary: OrderSummarySchema,
  Parcel: ParcelSchema,
  Problem: ProblemSchema,
  Quote: QuoteSchema,
  Rating: RatingSchema,
  Refund: RefundSchema,
  Return: ReturnSchema,
  ReturnChoice: ReturnChoiceSchema,
  ReturnOptions: ReturnOptionsSchema,
  ReturnsInfo: ReturnsInfoSchema,
  Shop: ShopSchema,
};
