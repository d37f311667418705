import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { lastOrderRecord } from './lastOrderRecord.ts';
import type { OrdersCardContext } from './OrdersContext.ts';

/** The order looked up last, on the home screen. A shopper who never looked one up costs no code for it. */
export function LastOrder({ context }: { readonly context: OrdersCardContext }) {
  const [card, setCard] = useState<VNode>();
  const isShown = context.isShown.value;
  useEffect(() => {
    const life = new AbortController();
    const show = async () => {
      const record = isShown && (await context.session.read(lastOrderRecord, v.unknown()));
      if (!record) return undefined;
      const [late, { LastOrderCard, readLastOrder }] = await Promise.all([
        context.late(),
        import('./screens.ts'),
      ]);
      const last = await readLastOrder(late.session);
      return last && <LastOrderCard context={late} order={last.order} />;
    };
    // Without its code the card stays away; opening orders says what is wrong.
    show().then(
      (shown) => life.signal.aborted || setCard(shown),
      () => context.track('last_order_not_shown'),
    );
    return () => life.abort();
  }, [context, isShown]);
  return card ?? null;
}
