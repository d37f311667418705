import { closingKey, closingMs, isClosing } from './closingMark.ts';
import { readAll, settle } from './transactions.ts';

/**
 * Marks an empty database as about to be deleted, in the transaction that finds it empty, and closes it. Resolves to
 * whether to delete it now: a tab that was frozen in between must not, since others no longer wait for it.
 */
export async function beginClosing(records: IDBObjectStore): Promise<boolean> {
  const { transaction } = records;
  const completed = settle(transaction);
  const began = Date.now();
  let isMine = false;
  readAll(records, (found, unreadable) => {
    const others = [...found].filter(([key, mark]) => key !== closingKey || isClosing(mark));
    isMine = others.length + unreadable === 0;
    try {
      if (isMine) records.put(began, closingKey);
    } catch {
      // A full disk takes no mark, and without it nothing is deleted.
      transaction.abort();
    }
  });
  await completed;
  if (!isMine || !isClosing(began, closingMs / 2)) return false;
  transaction.db.close();
  return true;
}
