import { Notice } from '#ui/Notice.tsx';
import { askRoute } from './askRoute.ts';
import type { OrdersContext } from './OrdersContext.ts';

/** Where the order number stands, and a person for when it can't be found. */
export function LookupHelp({ context }: { readonly context: OrdersContext }) {
  const { texts } = context;
  const ask = askRoute(context);
  return (
    <Notice tone="info" title={texts.t('cantFindTitle')} live="status">
      <p>{texts.t('cantFindText')}</p>
      {ask && (
        <button class="link" type="button" onClick={() => context.open(ask)}>
          {texts.t('cantFindAsk')}
        </button>
      )}
    </Notice>
  );
}
