import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { ReturnChoice } from '#features/returns/contract.ts';
import type { Queryable } from '#server/database/database.ts';
import { fingerprintOf } from '#server/http/idempotency.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import type { OrderRecord } from '#server/orders/orderRows.ts';
import { addDays, shopDay } from '#server/shopTime.ts';
import { announceReturn } from './announceReturn.ts';
import { type Policy, readPolicy } from './policy.ts';
import { type Terms, workOutTerms } from './quote.ts';
import { carrierCode, newReturnNumber } from './returnNumber.ts';

const QuoteRow = v.object({
  choiceFingerprint: v.string(),
  termsFingerprint: v.string(),
  expiresAt: v.date(),
});
const KnownRow = v.object({ id: v.string(), fingerprint: v.nullable(v.string()) });

/** What a shopper confirms. */
export interface Submission {
  readonly order: OrderRecord;
  readonly quoteId: string;
  readonly choice: ReturnChoice;
  readonly key: string;
  readonly locale: string;
  readonly now: Date;
}

/**
 * Makes the return a quote promised, in a transaction that holds the order's row; returns its id. Throws
 * `quote_changed` where the quote is over or no longer true, `not_returnable` where a line has gone meanwhile, and
 * `key_reused` where the key made another return.
 */
export async function submitReturn(transaction: Queryable, submission: Submission): Promise<string> {
  const { order, key, quoteId, choice, now } = submission;
  const fingerprint = fingerprintOf([quoteId, choice]);
  // The idempotency key may have been pruned since; this one is kept as long as the return.
  const [known] = await transaction.rows(
    KnownRow,
    'select id, client_fingerprint as fingerprint from returns where order_id = $1 and client_key = $2',
    [order.id, key],
  );
  if (known !== undefined) {
    if ((known.fingerprint ?? fingerprint) !== fingerprint) throw new ProblemError('key_reused');
    return known.id;
  }
  const policy = await readPolicy(transaction);
  const terms = workOutTerms(order, policy, choice, now);
  await checkQuote(transaction, submission, terms);
  const id = `r_${randomBytes(12).toString('base64url')}`;
  await storeReturn(transaction, { id, policy, terms, submission, fingerprint });
  for (const line of terms.lines) await storeLine(transaction, id, order.id, line);
  await announceReturn(transaction, id);
  return id;
}

async function checkQuote(
  transaction: Queryable,
  { order, quoteId, choice, now }: Submission,
  terms: Terms,
): Promise<void> {
  const [quote] = await transaction.rows(
    QuoteRow,
    `select choice_fingerprint as "choiceFingerprint", terms_fingerprint as "termsFingerprint",
       expires_at as "expiresAt"
     from return_quotes where id = $1 and order_id = $2`,
    [quoteId, order.id],
  );
  const holds =
    quote !== undefined &&
    quote.expiresAt > now &&
    quote.choiceFingerprint === choiceFingerprint(choice) &&
    quote.termsFingerprint === terms.fingerprint;
  if (!holds) throw new ProblemError('quote_changed');
}

/** Tells two choices apart by all that was agreed to; what was said about the reasons does not count. */
export function choiceFingerprint({ lines, methodId }: ReturnChoice): string {
  const agreed = lines.map(({ lineId, quantity, reasonId, resolutionId }) => [
    lineId,
    quantity,
    reasonId ?? null,
    resolutionId,
  ]);
  return fingerprintOf([agreed, methodId]);
}

/** A return that needs a person's eye waits; every other is approved by the policy at once. */
function needsReview({ lines }: Terms): boolean {
  return lines.some(({ reason, resolution }) => reason?.review === true || resolution.review);
}

interface NewReturn {
  readonly id: string;
  readonly policy: Policy;
  readonly terms: Terms;
  readonly submission: Submission;
  readonly fingerprint: string;
}

async function storeReturn(
  transaction: Queryable,
  { id, policy, terms, submission, fingerprint }: NewReturn,
): Promise<void> {
  const { order, key, locale, now } = submission;
  const { method, rows, total } = terms;
  const number = newReturnNumber();
  const waits = needsReview(terms);
  await transaction.run(
    `insert into returns (id, number, order_id, client_key, locale, state, created_at, updated_at, method_type,
       method_label, code_hint, currency, rows, total_minor, ship_by, code, client_fingerprint)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      id,
      number,
      order.id,
      key,
      locale,
      waits ? 'requested' : 'approved',
      now,
      method.type,
      JSON.stringify(method.label),
      JSON.stringify(method.hint),
      order.currency,
      JSON.stringify(rows),
      total.amount,
      waits ? null : addDays(shopDay(now), policy.shipWithinDays),
      waits ? null : carrierCode(number),
      fingerprint,
    ],
  );
}

async function storeLine(
  transaction: Queryable,
  returnId: string,
  orderId: string,
  { eligibility, quantity, reason, note, resolution }: Terms['lines'][number],
): Promise<void> {
  await transaction.run(
    `insert into return_lines (return_id, order_id, line_id, quantity, reason, note, resolution_type, resolution)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      returnId,
      orderId,
      eligibility.line.id,
      quantity,
      reason && JSON.stringify(reason.label),
      note,
      resolution.type,
      JSON.stringify(resolution.label),
    ],
  );
}
