import type { OrderLine, OrderSummary } from './orderSchema.ts';

/** A line, and how many of it are still to be put into a parcel. */
export interface WaitingLine {
  readonly line: OrderLine;
  readonly quantity: number;
}

/** How many of a line were not cancelled. */
export function keptQuantity(line: OrderLine): number {
  return line.state === 'cancelled' ? 0 : Math.max(0, line.quantity - line.cancelled);
}

/** What is bought, not cancelled and in no parcel: in the workshop, on order, or digital. */
export function waitingLines(order: Pick<OrderSummary, 'lines' | 'parcels'>): WaitingLine[] {
  const packed = new Map<string, number>();
  for (const { lineId, quantity } of order.parcels.flatMap((parcel) => parcel.lines))
    packed.set(lineId, (packed.get(lineId) ?? 0) + quantity);
  return order.lines
    .map((line) => ({ line, quantity: keptQuantity(line) - (packed.get(line.id) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
}

/** Those of the waiting lines that a parcel is still to bring. */
export function linesToSend(order: Pick<OrderSummary, 'lines' | 'parcels'>): WaitingLine[] {
  return waitingLines(order).filter(
    ({ line }) => line.kind === 'physical' && line.state !== 'shipped' && line.state !== 'delivered',
  );
}
