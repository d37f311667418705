import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { lastOrderRecord } from './lastOrderRecord.ts';
import type { OrdersCardContext } from './OrdersContext.ts';

interface LastOrderProps {
  readonly context: OrdersCardContext;
  readonly isExpected: boolean;
}

/** As high as the card to come, so that nothing below it jumps. */
const room: VNode | undefined = <div class="card order-room" />;

/** The order looked up last, on the home screen. A shopper who never looked one up costs no code for it. */
export function LastOrder({ context, isExpected }: LastOrderProps) {
  const [card, setCard] = useState(isExpected ? room : undefined);
  const isShown = context.isShown.value;
  useEffect(() => {
    const life = new AbortController();
    const show = async () => {
      const record = isShown && (await context.session.read(lastOrderRecord, v.unknown()));
      if (!record) return undefined;
      setCard((drawn) => drawn ?? room);
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
