import type { Account } from '#server/account/accountsStore.ts';
import { people } from './orders/customers.ts';

const { id, name, email } = people.noor;

/** Who can sign in on the demo shop; the password is told on its account page, and only its hash is kept. */
export const accounts: readonly Account[] = [
  {
    id,
    name,
    email,
    passwordHash: 'scrypt:byma_lpHTYSTzuaYK9rn-A:6e832odbHKqTfeww_AaoaUeIt4jZ7JOtI-23yGEoyPI',
  },
];
