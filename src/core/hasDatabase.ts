/** The database that exists only while a conversation is remembered; the loader looks for it to show unread messages. */
export const conversationDatabase = 'counterbell-conversation';

/** Whether a database is on this device already, found out without creating one; undefined where a browser can't tell. */
export async function hasDatabase(databaseName: string): Promise<boolean | undefined> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === databaseName);
  } catch {
    return undefined;
  }
}
