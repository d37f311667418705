import type { ComponentProps } from 'preact';
import { Notice } from '#ui/Notice.tsx';
import { askPerson } from './askPerson.ts';
import type { OrdersContext, OrdersKey } from './OrdersContext.ts';

interface AskNoticeProps extends ComponentProps<typeof Notice> {
  readonly context: OrdersContext;
  /** How the way to a person is named, where there is one. */
  readonly label?: OrdersKey;
}

/** A message that ends with the way to a person. */
export function AskNotice({ context, label = 'askPerson', children, ...notice }: AskNoticeProps) {
  const ask = askPerson(context);
  return (
    <Notice {...notice}>
      {children}
      {ask && (
        <button class="link" type="button" onClick={ask}>
          {context.texts.t(label)}
        </button>
      )}
    </Notice>
  );
}
