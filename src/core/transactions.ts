import { closingKey, isClosing } from './closingMark.ts';

/** Resolves when a request, or a transaction with all its strictness, is through. */
export function settle(request: IDBRequest | IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const onEnd = () => resolve();
    const onFailure = () => reject(request.error);
    if ('onsuccess' in request) request.onsuccess = onEnd;
    else {
      request.oncomplete = onEnd;
      request.onabort = onFailure;
    }
    request.onerror = onFailure;
  });
}

/** Which values a transaction reads, all of them when left out; and what takes back one that nobody waits for any more. */
interface TransactionOptions {
  readonly keys: readonly string[] | undefined;
  readonly givenUp: AbortSignal;
}

/** Lets `work` change values in one transaction. Resolves, once it is complete, to what `work` gave, or to `closing`. */
export async function transact<T>(
  records: IDBObjectStore,
  work: (values: Map<string, unknown>) => T,
  { keys, givenUp }: TransactionOptions,
): Promise<{ readonly value: T } | 'closing'> {
  const { transaction } = records;
  const completed = settle(transaction);
  abortWhen(givenUp, transaction);
  if (givenUp.aborted) return completed.then(() => 'closing');
  let outcome: { readonly value: T } | 'closing' = 'closing';
  const read = (done: (found: ReadonlyMap<string, unknown>) => void) =>
    keys ? readKeys(records, [...keys, closingKey], done) : readAll(records, done);
  read((found) => {
    if (isClosing(found.get(closingKey))) return;
    const values = new Map(found);
    values.delete(closingKey);
    try {
      outcome = { value: work(values) };
      writeChanges(records, found, values);
    } catch {
      transaction.abort();
    }
  });
  await completed;
  return outcome;
}

/** Takes everything out first: a database that another tab holds open is deleted only later. */
export async function empty(records: IDBObjectStore): Promise<boolean> {
  records.clear();
  await settle(records.transaction);
  records.transaction.db.close();
  return true;
}

/** What was told to have failed must not happen after all. */
function abortWhen(givenUp: AbortSignal, transaction: IDBTransaction): void {
  const abort = () => {
    try {
      transaction.abort();
    } catch {
      // It is over already, or too far to be taken back.
    }
  };
  if (givenUp.aborted) abort();
  givenUp.addEventListener('abort', abort, { once: true });
}

type Found = ReadonlyMap<string, unknown>;

/** Everything there is, and how many values cannot be read. */
export function readAll(records: IDBObjectStore, done: (found: Found, unreadable: number) => void): void {
  const asking = records.getAllKeys();
  asking.onsuccess = () => readKeys(records, asking.result, done);
}

/** Reads one by one, as one damaged value must not hide the others. */
function readKeys(
  records: IDBObjectStore,
  keys: readonly IDBValidKey[],
  done: (found: Found, unreadable: number) => void,
): void {
  const found = new Map<string, unknown>();
  let unreadable = 0;
  let left = keys.length;
  const arrive = () => {
    if (left-- === 0) done(found, unreadable);
  };
  for (const key of keys) {
    const reading = records.get(key);
    reading.onsuccess = () => {
      if (reading.result !== undefined) found.set(String(key), reading.result);
      arrive();
    };
    reading.onerror = (event) => {
      // Not handled, it would abort the transaction.
      event.preventDefault();
      event.stopPropagation();
      unreadable++;
      arrive();
    };
  }
  arrive();
}

function writeChanges(
  records: IDBObjectStore,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): void {
  for (const key of before.keys()) if (!after.has(key)) records.delete(key);
  for (const [key, value] of after) if (before.get(key) !== value) records.put(value, key);
}
