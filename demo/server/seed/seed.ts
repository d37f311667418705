import { seedAccounts } from '#server/account/accountsStore.ts';
import { readFaq } from '#server/answers/readFaq.ts';
import { seedFaq } from '#server/answers/seedFaq.ts';
import type { Config } from '#server/config.ts';
import type { Database } from '#server/database/database.ts';
import { readProducts } from '#server/orders/readProducts.ts';
import { seedOrders } from '#server/orders/seedOrders.ts';
import { policyId } from '#server/returns/policy.ts';
import { accounts } from './accounts.ts';
import { noorsOrders } from './orders/noorsOrders.ts';
import { ordersDone } from './orders/ordersDone.ts';
import { ordersInTrouble } from './orders/ordersInTrouble.ts';
import { ordersUnderway } from './orders/ordersUnderway.ts';
import { createSeedClock } from './orders/seedClock.ts';
import { returnPolicy } from './returnPolicy.ts';

// Any constant but that of the migrations.
const lockId = 480_002;

/** Fills the database with the demo shop's own data; what shoppers made (returns, ratings, conversations) stays. */
export async function seed(database: Database, folders: Config['folders'], now: Date): Promise<void> {
  const languages = await readFaq(folders.faq);
  const products = await readProducts(folders.products);
  const clock = createSeedClock(now);
  const orders = [noorsOrders, ordersUnderway, ordersInTrouble, ordersDone].flatMap((make) => make(clock));
  await database.transaction(async (transaction) => {
    // Processes that start together seed one after another.
    await transaction.run('select pg_advisory_xact_lock($1)', [lockId]);
    await seedFaq(transaction, languages);
    await seedAccounts(transaction, accounts);
    await seedOrders(transaction, products, orders);
    await transaction.run(
      `insert into return_policies (id, rules) values ($1, $2)
       on conflict (id) do update set rules = excluded.rules`,
      [policyId, JSON.stringify(returnPolicy)],
    );
  });
}
