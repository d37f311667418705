/** Whether an error says that the other side is not there, or has gone in the middle, as networks and crashes make it. */
export function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^E(?:CONN|PIPE)/u.test(String(error.code));
}
