import type { ComponentChildren } from 'preact';

/** A label and its value. */
export interface Fact {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly value: ComponentChildren;
  /** A total: bold, under a line. */
  readonly sum?: boolean | undefined;
}

/** Labels on one side, values on the other. */
export function Facts({ rows }: { readonly rows: readonly Fact[] }) {
  return (
    <dl class="facts">
      {rows.map(({ id, label, value, sum }) => (
        <div key={id} class={sum ? 'total' : undefined}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
