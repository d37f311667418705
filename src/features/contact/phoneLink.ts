/** A `tel:` address (RFC 3966) of a number as people write it. */
export function phoneLink(number: string): string {
  return `tel:${number.replace(/(?!^\+)\D/gu, '')}`;
}
