/** How long others leave a database alone that is about to be deleted; whoever is to delete it gives up earlier. */
export const closingMs = 10_000;
/** Holds the time at which a tab began to delete the database; a database with this mark never takes a value. */
export const closingKey = '!closing';

/** Whether a mark holds: by the clock of the device, which all its tabs share; one from the future is from before that was set. */
export function isClosing(mark: unknown, ms: number = closingMs): boolean {
  const age = Date.now() - Number(mark);
  return age >= 0 && age < ms;
}
