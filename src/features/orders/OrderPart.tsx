import type { ComponentChildren } from 'preact';
import { Icon } from '#ui/Icon.tsx';
import type { IconName } from '#ui/icons.ts';

interface OrderPartProps {
  readonly icon: IconName;
  readonly title: string;
  /** Which of several it is, such as 'Parcel 1 of 2'. */
  readonly aside?: string | undefined;
  /** What is in it. */
  readonly items: string;
  readonly children?: ComponentChildren;
}

/** A part of an order with its own fate: a parcel, or something that is in none. */
export function OrderPart({ icon, title, aside, items, children }: OrderPartProps) {
  return (
    <section class="parcel">
      <div class="parcel-head">
        <Icon name={icon} />
        <h3 translate={false}>{title}</h3>
        {aside && <span>{aside}</span>}
      </div>
      <p>{items}</p>
      {children}
    </section>
  );
}
