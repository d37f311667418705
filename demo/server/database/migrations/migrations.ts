import type { Migration } from '#server/database/Migration.ts';
import { requests } from './001-requests.ts';
import { answers } from './002-answers.ts';
import { orders } from './003-orders.ts';
import { returns } from './004-returns.ts';
import { articleProducts } from './005-article-products.ts';
import { conversations } from './010-conversations.ts';
import { clientKeys } from './020-client-keys.ts';

/** All steps in order; 010 to 019 belong to contact and the desk. */
export const migrations: readonly Migration[] = [
  requests,
  answers,
  orders,
  returns,
  articleProducts,
  conversations,
  clientKeys,
];
