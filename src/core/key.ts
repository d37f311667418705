/**
 * Makes an idempotency key: 128 random bits as hex. One per thing the shopper does, made before the first try and
 * kept with it. `crypto.randomUUID` is missing on http: shops, `getRandomValues` is not.
 */
export function createKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
