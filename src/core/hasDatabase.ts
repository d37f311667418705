/** Whether a database is on this device already, found out without creating one; undefined where a browser can't tell. */
export async function hasDatabase(named: RegExp): Promise<boolean | undefined> {
  try {
    return (await indexedDB.databases()).some(({ name }) => named.test(name ?? ''));
  } catch {
    return undefined;
  }
}
