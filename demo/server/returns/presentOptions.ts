import type { ReturnOptions } from '#features/returns/contract.ts';
import type { Locale } from '#server/http/locale.ts';
import { type Localized, say } from '#server/localized.ts';
import type { OrderRecord } from '#server/orders/orderRows.ts';
import { sayDay, shopDay } from '#server/shopTime.ts';
import { without } from '#server/without.ts';
import { type Eligibility, judgeLines, windowEnd } from './eligibility.ts';
import { feeOf, type Policy } from './policy.ts';

/** Everything a shopper can choose from for an order, in one language. */
export function presentOptions(order: OrderRecord, policy: Policy, locale: Locale, now: Date): ReturnOptions {
  const words = (text: Localized | undefined) => text && say(text, locale);
  const resolutionIds = policy.resolutions.map(({ id }) => id);
  return {
    orderId: order.id,
    orderNumber: order.number,
    policy: sayPolicy(order, policy, locale, now),
    lines: judgeLines(order, policy, now).map((judged) =>
      presentLine(judged, resolutionIds, order.currency, locale),
    ),
    reasons: policy.reasons.map(({ id, label, note }) => ({
      id,
      label: say(label, locale),
      ...without({ note: words(note) }),
    })),
    resolutions: policy.resolutions.map(({ id, type, label, detail, promise }) => ({
      id,
      type,
      label: say(label, locale),
      ...without({ detail: words(detail) }),
      ...without({ promise: words(promise) }),
    })),
    methods: policy.methods.flatMap((method) => {
      const fee = feeOf(method, order.country);
      if (fee === null) return [];
      const { id, type, label, detail } = method;
      const money = { amount: fee, currency: order.currency };
      return [{ id, type, label: say(label, locale), ...without({ detail: words(detail) }), fee: money }];
    }),
    constraints: policy.constraints,
  };
}

function sayPolicy(order: OrderRecord, policy: Policy, locale: Locale, now: Date): string {
  const { waiting, running, closed } = policy.text;
  const until = windowEnd(order, policy);
  const days = String(policy.windowDays);
  if (until === undefined) return say(waiting, locale, { days });
  return say(shopDay(now) > until ? closed : running, locale, { days, until: sayDay(until, locale) });
}

function presentLine(
  { line, returnable, until, ineligible }: Eligibility,
  resolutionIds: string[],
  currency: string,
  locale: Locale,
): ReturnOptions['lines'][number] {
  return {
    lineId: line.id,
    title: say(line.title, locale),
    ...without({ variant: line.variant === null ? undefined : say(line.variant, locale) }),
    ...without({ imageUrl: line.imageUrl ?? undefined }),
    unitPrice: { amount: Math.floor(line.totalMinor / line.quantity), currency },
    returnable,
    ...without({ until: until }),
    ...(ineligible === undefined
      ? {}
      : {
          ineligible: {
            code: ineligible.code,
            ...without({ on: ineligible.on }),
            ...without({ text: ineligible.text && say(ineligible.text, locale) }),
          },
        }),
    resolutions: returnable === 0 ? [] : resolutionIds,
  };
}
