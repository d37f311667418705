import type { Operation } from '#core/operation.ts';
import { getShop } from '#core/shop.ts';
import { getArticle, listArticles, rateArticle } from '#features/answers/contract.ts';
import {
  getConversation,
  markRead,
  sendMessage,
  startConversation,
  streamConversation,
} from '#features/contact/contract.ts';
import { findOrder, getOrder, listOrders } from '#features/orders/contract.ts';
import {
  cancelReturn,
  getReturn,
  getReturnOptions,
  listReturns,
  quoteReturn,
  submitReturn,
} from '#features/returns/contract.ts';

/** Every operation of the contract, by the tag it is listed under. */
export const operations: Readonly<Record<string, readonly Operation[]>> = {
  shop: [getShop],
  answers: [listArticles, getArticle, rateArticle],
  orders: [findOrder, listOrders, getOrder],
  returns: [getReturnOptions, quoteReturn, submitReturn, listReturns, getReturn, cancelReturn],
  contact: [startConversation, getConversation, sendMessage, markRead, streamConversation],
};
