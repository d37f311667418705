import { Facts } from '#ui/Facts.tsx';
import { CopyCode } from './CopyCode.tsx';
import { factRows } from './factRows.ts';
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
  const open = hours.length > 0 && hours.map((line) => <div key={line}>{line}</div>);
  const codeValue = code && (
    <span class="copyable">
      <CopyCode context={context} code={code} label="copyCode" />
    </span>
  );
  return (
    <div class="pickup">
      <Facts
        rows={factRows(texts, [
          ['pickupPoint', place],
          ['pickupHours', open],
          ['pickupUntil', until && format.dayTitle(until)],
          ['pickupCode', codeValue],
        ])}
      />
    </div>
  );
}
