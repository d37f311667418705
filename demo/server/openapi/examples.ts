import type { Example } from './Example.ts';
import { exampleAnswers } from './exampleAnswers.ts';
import { exampleContact } from './exampleContact.ts';
import { exampleOrders } from './exampleOrders.ts';
import { exampleReturns } from './exampleReturns.ts';

/** An example of every operation, by its id. */
export const examples: Readonly<Record<string, Example>> = {
  ...exampleAnswers,
  ...exampleOrders,
  ...exampleReturns,
  ...exampleContact,
};
