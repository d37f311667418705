import { problemCodes } from '#core/operation.ts';
import { keyDays } from '#server/database/pruneExpired.ts';
import { statusOf } from '#server/http/ProblemError.ts';
import { problemWords } from './problemWords.ts';

const codes = problemCodes.map((code) => `| \`${code}\` | ${statusOf(code)} | ${problemWords[code]} |`);

/** The rules that hold for every operation, as Markdown. */
export const introduction = `What a shop’s backend offers so that Counterbell can work on it. The client validates by the schemas this file is
generated from, and the reference server enforces them.

**Money** is \`{ amount, currency }\`: integer minor units and ISO 4217. **Times** are ISO 8601 with zone, dates without time never
shift. **Languages** are BCP 47: send \`Accept-Language\`; texts come in the best language the shop has, named by \`Content-Language\`.

**Credentials.** A guest shows that an order is theirs by number and e-mail, postal code or phone, or by a token the shop sent.
\`GET /shop\` lists the shapes this backend checks, best first. A wrong credential and an unknown number are one and the same answer.

**Tokens** go in \`Authorization: Bearer\`, never in a URL. An access token is short-lived (30 minutes for an order) and opens one order, or
one conversation, and nothing else. An identity token is signed by the shop (JWT, HS256, \`aud: counterbell\`, \`sub\`: customer, \`exp\`) and
opens the customer’s own orders. Whatever is wrong with a token, the answer is the same 401.

**Writes** that are marked so carry \`Idempotency-Key\`: 8 to 200 characters made by the client once per action, before the first try, in quotes
(\`"7f3a9c52-…"\`, a structured-field string); the same characters without quotes are the same key. The key and the write are stored in one transaction. A repeat answers the same status and content with
\`Idempotent-Replayed: true\`; while the first is running, 409 \`in_progress\`; with another content, 422 \`key_reused\`. A failed write keeps no key:
5xx and 4xx are never replayed. Whatever the answer is, it carries the request’s \`Idempotency-Key\` back: a receipt that names another,
or none, is not this write’s. Stored answers are kept ${keyDays} days, longer than any client keeps a write that waits; the key itself stays with
what it wrote for ever, so that no repeat, however late, does anything twice.

**ETag.** What changes seldom carries an ETag: send \`If-None-Match\` and get 304. Everything else is \`no-store\`.

**Addresses.** Every property whose name ends in \`Url\`, and every picture in an article, is absolute or relative to where this API is
mounted: \`/images/bag.webp\` is on the backend’s own host, wherever the shopper’s page is.

**Lists** are pages: \`nextCursor\` (older: \`olderCursor\`) is opaque and goes back as \`cursor\`; absent on the last page.

**Problems** are RFC 9457 \`application/problem+json\` with our \`code\`. \`Retry-After\` (seconds) comes with 429, 503 and \`in_progress\`: no
request before it.

| code | status | when |
|---|---|---|
${codes.join('\n')}
`;
