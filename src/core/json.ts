/**
 * JSON.stringify that old Prototype.js cannot corrupt: it adds `toJSON` to arrays, which turns lists into strings.
 * Reading each value from its holder again skips any `toJSON`. Dates must be strings already.
 */
export function encodeJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key: string) {
    return this[key];
  });
}
