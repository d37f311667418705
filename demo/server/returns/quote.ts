import type { ReturnChoice } from '#features/returns/contract.ts';
import type { Quote } from '#features/returns/returnSchema.ts';
import { fingerprintOf } from '#server/http/idempotency.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import type { OrderRecord } from '#server/orders/orderRows.ts';
import { type Eligibility, judgeLines } from './eligibility.ts';
import { feeOf, type Policy } from './policy.ts';

/** A choice checked against the order and the policy, with every id resolved. */
export interface Terms {
  readonly lines: readonly {
    readonly eligibility: Eligibility;
    readonly quantity: number;
    readonly note: string | undefined;
    readonly reason: Policy['reasons'][number] | undefined;
    readonly resolution: Policy['resolutions'][number];
  }[];
  readonly method: Policy['methods'][number];
  readonly rows: Quote['rows'];
  readonly total: Quote['total'];
  /** Changes when anything the shopper agreed to changes. */
  readonly fingerprint: string;
}

type ChosenLine = ReturnChoice['lines'][number];

/** Works out what a choice comes to; throws `invalid` for unknown ids and `not_returnable` for lines that can't go. */
export function workOutTerms(order: OrderRecord, policy: Policy, choice: ReturnChoice, now: Date): Terms {
  const judged = judgeLines(order, policy, now);
  refuseTwice(choice.lines);
  const method = policy.methods.find(({ id }) => id === choice.methodId);
  const fee = method && feeOf(method, order.country);
  if (method === undefined || fee === null || fee === undefined) throw wrong('/methodId', 'unknown');
  const lines = choice.lines.map((line, index) => resolveLine(line, `/lines/${index}`, judged, policy));
  refuseMixed(lines, policy);
  const isShopsFault = lines.every(({ reason }) => reason?.isShopsFault === true);
  const { currency } = order;
  const paid = lines.filter(({ resolution }) => resolution.pays);
  const items = sumOf(paid, ({ eligibility, quantity }) => worthOf(eligibility.line, quantity));
  const discount = sumOf(paid, ({ eligibility, quantity }) => -discountOn(order, eligibility.line, quantity));
  const shipping = isShopsFault || fee === 0 ? 0 : -fee;
  const rows: Quote['rows'] = [
    { kind: 'items', amount: { amount: items, currency } },
    ...(discount === 0 ? [] : [{ kind: 'discount' as const, amount: { amount: discount, currency } }]),
    { kind: 'return_shipping', amount: { amount: shipping, currency } },
  ];
  const total = { amount: items + discount + shipping, currency };
  return { lines, method, rows, total, fingerprint: fingerprintOf([rows, method.id, summary(lines)]) };
}

function summary(lines: Terms['lines']): unknown[] {
  return lines.map(({ eligibility, quantity, resolution }) => [eligibility.line.id, quantity, resolution.id]);
}

function resolveLine(
  chosen: ChosenLine,
  pointer: string,
  judged: readonly Eligibility[],
  policy: Policy,
): Terms['lines'][number] {
  const eligibility = judged.find(({ line }) => line.id === chosen.lineId);
  if (eligibility === undefined) throw wrong(`${pointer}/lineId`, 'unknown');
  const resolution = policy.resolutions.find(({ id }) => id === chosen.resolutionId);
  if (resolution === undefined) throw wrong(`${pointer}/resolutionId`, 'unknown');
  const reason = policy.reasons.find(({ id }) => id === chosen.reasonId);
  if (reason === undefined && chosen.reasonId !== undefined) throw wrong(`${pointer}/reasonId`, 'unknown');
  if (chosen.quantity > eligibility.returnable) {
    const code = eligibility.ineligible?.code ?? 'too_many';
    const at = eligibility.ineligible === undefined ? `${pointer}/quantity` : `${pointer}/lineId`;
    throw new ProblemError('not_returnable', { errors: [{ pointer: at, code }] });
  }
  return { eligibility, quantity: chosen.quantity, note: chosen.note, reason, resolution };
}

/** The value of some of a line's items: parts of a line always add up to the whole, whatever the cents. */
function worthOf(line: Eligibility['line'], quantity: number): number {
  return worthUpTo(line, line.inReturns + quantity) - worthUpTo(line, line.inReturns);
}

function worthUpTo(line: Eligibility['line'], count: number): number {
  return Math.floor((line.totalMinor * count) / line.quantity);
}

/** What an order's discount took off some of a line's items, by their value; returns of all items add up to all of it. */
function discountOn(order: OrderRecord, line: Eligibility['line'], quantity: number): number {
  const whole = sumOf(order.lines, ({ totalMinor }) => totalMinor);
  if (whole === 0) return 0;
  const before = order.lines.slice(
    0,
    order.lines.findIndex(({ id }) => id === line.id),
  );
  const start = sumOf(before, ({ totalMinor }) => totalMinor);
  const upTo = (count: number) =>
    Math.floor((order.discountMinor * (start + worthUpTo(line, count))) / whole);
  return upTo(line.inReturns + quantity) - upTo(line.inReturns);
}

function sumOf<Item>(items: readonly Item[], amountOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + amountOf(item), 0);
}

function refuseTwice(lines: readonly ChosenLine[]): void {
  const seen = new Set<string>();
  for (const [index, { lineId }] of lines.entries()) {
    if (seen.has(lineId)) throw wrong(`/lines/${index}/lineId`, 'twice');
    seen.add(lineId);
  }
}

function refuseMixed(lines: Terms['lines'], policy: Policy): void {
  const index = lines.findIndex(({ resolution }) => resolution.id !== lines[0]?.resolution.id);
  if (policy.constraints.oneResolution && index > 0) throw wrong(`/lines/${index}/resolutionId`, 'mixed');
}

function wrong(pointer: string, code: string): ProblemError {
  return new ProblemError('invalid', { errors: [{ pointer, code }] });
}
