import type { ComponentChildren } from 'preact';
import type { Fact } from '#ui/Facts.tsx';
import type { OrdersKey, OrdersTexts } from './OrdersContext.ts';

/** A label, its value, and whether it is a total. */
export type FactRow = readonly [label: OrdersKey, value: ComponentChildren, sum?: boolean];

/** Rows for `Facts`; a row without a value is left out. */
export function factRows(texts: OrdersTexts, rows: readonly FactRow[]): Fact[] {
  return rows
    .filter(([, value]) => value)
    .map(([label, value, sum], index) => ({ id: String(index), label: texts.t(label), value, sum }));
}
