import type { ComponentChildren } from 'preact';

interface ItemProps {
  readonly thumb?: ComponentChildren;
  readonly title: ComponentChildren;
  readonly subtitle?: ComponentChildren;
  /** A price, or an icon when the item can be pressed. */
  readonly end?: ComponentChildren;
  readonly onClick?: (() => void) | undefined;
}

/** Something that was bought. */
export function Item({ thumb, title, subtitle, end, onClick }: ItemProps) {
  const content = (
    <>
      {thumb}
      <span class="row-text">
        <span class="row-title">
          <bdi>{title}</bdi>
        </span>
        {subtitle && <span class="row-sub">{subtitle}</span>}
      </span>
      {end && <span class="item-end">{end}</span>}
    </>
  );
  if (!onClick) return <div class="item">{content}</div>;
  return (
    <button class="item" type="button" onClick={onClick}>
      {content}
    </button>
  );
}
