/** Whether a database is on this device already, found out without creating one; undefined where a browser can't tell. */
export async function hasDatabase(named: RegExp): Promise<boolean | undefined> {
  try {
    // A sandbox has none, and asked there Chromium also rejects a promise that nobody can catch.
    return origin !== 'null' && (await indexedDB.databases()).some(({ name }) => named.test(`${name}`));
  } catch {
    return undefined;
  }
}
