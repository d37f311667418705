import type { ReturnableLine } from '#features/returns/contract.ts';
import type { OrderRecord } from '#server/orders/orderRows.ts';
import { addDays, shopDay } from '#server/shopTime.ts';
import type { Policy } from './policy.ts';

type Line = OrderRecord['lines'][number];
type Code = NonNullable<ReturnableLine['ineligible']>['code'];

/** What of a line can come back, or why nothing can. */
export interface Eligibility {
  readonly line: Line;
  readonly returnable: number;
  /** Last day for asking. */
  readonly until: string | undefined;
  readonly ineligible:
    | {
        readonly code: Code;
        readonly on?: string;
        readonly text?: NonNullable<Policy['excluded'][number]['text']>;
      }
    | undefined;
}

/** The last day for asking; undefined while a parcel is still to come, for the window has not begun. */
export function windowEnd(order: Pick<OrderRecord, 'parcels'>, policy: Policy): string | undefined {
  const days = order.parcels.flatMap(({ deliveredAt }) =>
    deliveredAt === null ? [] : [shopDay(deliveredAt)],
  );
  const last = days.sort().at(-1);
  return last === undefined || days.length < order.parcels.length
    ? undefined
    : addDays(last, policy.windowDays);
}

/** Judges each line of an order by the policy. */
export function judgeLines(
  order: Pick<OrderRecord, 'lines' | 'parcels'>,
  policy: Policy,
  now: Date,
): Eligibility[] {
  const until = windowEnd(order, policy);
  return order.lines.map((line) => {
    const left = Math.min(deliveredQuantity(order, line), line.quantity - line.cancelled) - line.inReturns;
    const ineligible = whyNot(line, left, policy, until, shopDay(now));
    return {
      line,
      returnable: ineligible === undefined ? left : 0,
      until: ineligible === undefined ? until : undefined,
      ineligible,
    };
  });
}

function whyNot(
  line: Line,
  left: number,
  policy: Policy,
  until: string | undefined,
  today: string,
): Eligibility['ineligible'] {
  if (line.cancelled >= line.quantity) return { code: 'cancelled' };
  if (line.kind === 'digital') return { code: 'digital' };
  const rule = policy.excluded.find(({ tag }) => line.tags.includes(tag));
  if (rule !== undefined) return rule.text ? { code: rule.code, text: rule.text } : { code: rule.code };
  if (left <= 0 && line.inReturns > 0) {
    return { code: 'already_returned', ...(line.lastReturnOn === null ? {} : { on: line.lastReturnOn }) };
  }
  if (left <= 0) return { code: 'not_delivered' };
  if (until !== undefined && today > until) return { code: 'window_closed', on: until };
  return undefined;
}

function deliveredQuantity({ parcels }: Pick<OrderRecord, 'parcels'>, line: Line): number {
  return parcels
    .filter(({ deliveredAt }) => deliveredAt !== null)
    .flatMap(({ lines }) => lines)
    .reduce((sum, { lineId, quantity }) => (lineId === line.id ? sum + quantity : sum), 0);
}
