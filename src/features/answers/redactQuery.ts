/** Longer texts are pasted letters, with names in them. */
const longest = 120;

/**
 * What may say who somebody is. Wide on purpose: four digits may be an order number or a postal code, however they are
 * parted, and a question lost to the shop's list costs less than an address in it.
 */
const personal: readonly RegExp[] = [
  /@|\S\s+(?:at|arroba|chez|bei)\s+\S+\.\p{L}{2,}/iu,
  /:\/\/|\bwww\./iu,
  /#\s*\p{Nd}/u,
  /\p{Nd}(?:[\s().+/_–—-]*\p{Nd}){3}/u,
  /[〇零一二三四五六七八九]{5}/u,
  // Letters and digits in one: numbers of orders, parcels and passports.
  /(?=\p{L}*(?:\p{L}*-?\p{Nd}){3})(?=\p{Nd}*-?\p{L})[\p{L}\p{Nd}-]{5}/u,
  // Postal codes with fewer digits: United Kingdom, Canada, Ireland.
  /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/iu,
  /\b[a-z]\d[a-z]\s*-?\d[a-z]\d\b/iu,
  /\b[a-z]\d[\dw]\s*[a-z\d]{4}\b/iu,
];

/**
 * A query as the shop may know it; undefined when it holds anything that may be personal: an order number, an e-mail
 * address, a phone number, a postal code, a bank account, a card, a link. Nothing of such a query is told, as a name
 * that nobody can recognise often stands beside it.
 */
export function redactQuery(query: string): string | undefined {
  const text = query.normalize('NFKC').trim();
  return text.length > longest || personal.some((pattern) => pattern.test(text)) ? undefined : query.trim();
}
