import { Code } from '#ui/Code.tsx';
import { Facts } from '#ui/Facts.tsx';
import { CopyButton } from './CopyButton.tsx';
import type { OrdersContext } from './OrdersContext.ts';
import type { Parcel } from './orderSchema.ts';

interface PickupPointProps {
  readonly context: OrdersContext;
  readonly pickup: NonNullable<Parcel['pickup']>;
}

/** Where a parcel is collected, when, until when, and with which code. */
export function PickupPoint({ context, pickup }: PickupPointProps) {
  const { texts, format } = context;
  const { name, address, hours, until, code } = pickup;
  const place = (
    <>
      <bdi>{name}</bdi>
      <br />
      {address}
    </>
  );
  const open = hours.map((line) => <div key={line}>{line}</div>);
  const codeValue = code && (
    <span class="copyable">
      <Code>{code}</Code>
      <CopyButton context={context} text={code} label={texts.t('copyCode')} />
    </span>
  );
  const rows = [
    { id: 'place', label: texts.t('pickupPoint'), value: place },
    ...(hours.length > 0 ? [{ id: 'hours', label: texts.t('pickupHours'), value: open }] : []),
    ...(until ? [{ id: 'until', label: texts.t('pickupUntil'), value: format.dayTitle(until) }] : []),
    ...(codeValue ? [{ id: 'code', label: texts.t('pickupCode'), value: codeValue }] : []),
  ];
  return (
    <div class="pickup">
      <Facts rows={rows} />
    </div>
  );
}
