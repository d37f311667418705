import type { ReturnableLine } from './contract.ts';
import type { ReturnsContext, ReturnsKey } from './ReturnsContext.ts';

type Code = NonNullable<ReturnableLine['ineligible']>['code'];

const words: Readonly<Record<Code, { plain: ReturnsKey; dated?: ReturnsKey }>> = {
  not_delivered: { plain: 'notDelivered' },
  window_closed: { plain: 'windowClosed', dated: 'windowClosedOn' },
  final_sale: { plain: 'finalSale' },
  made_to_order: { plain: 'madeToOrder' },
  hygiene: { plain: 'hygiene' },
  digital: { plain: 'digital' },
  already_returned: { plain: 'alreadyReturned', dated: 'alreadyReturnedOn' },
  cancelled: { plain: 'cancelledLine' },
  other: { plain: 'otherLine' },
};

/** Why a line cannot come back: the shop's own words where it gave them, else ours by its code. */
export function ineligibleWords({ texts, format }: ReturnsContext, line: ReturnableLine): string | undefined {
  if (line.returnable > 0) return undefined;
  const { code, on, text } = line.ineligible ?? { code: 'other' };
  if (text) return text;
  const { plain, dated } = words[code];
  return on && dated ? texts.t(dated, { date: format.date(on) }) : texts.t(plain);
}
