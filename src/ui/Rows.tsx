import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface RowsProps {
  /** Set when each row starts with an icon. */
  readonly lead?: boolean | undefined;
  /** Names the list for screen readers. */
  readonly label?: string | undefined;
  /** Where the rows are `listitem`s. */
  readonly role?: 'list' | undefined;
  readonly class?: string | undefined;
  readonly children?: ComponentChildren;
}

/** Siblings divided by hairlines; put it in a Card on the canvas, bare in a plain panel. */
export function Rows({ lead, label, role, class: extra, children }: RowsProps) {
  return (
    <div
      class={classes('rows', lead && 'lead', extra)}
      {...(label ? { role: 'group', 'aria-label': label } : { role })}
    >
      {children}
    </div>
  );
}

interface RowProps {
  readonly icon?: IconName | undefined;
  readonly title: ComponentChildren;
  readonly subtitle?: ComponentChildren;
  /** Replaces the chevron at the end of a row that can be pressed. */
  readonly end?: ComponentChildren;
  /** Makes the row a button, or is called when its link is followed. */
  readonly onClick?: (() => void) | undefined;
  /** Makes the row a link. */
  readonly href?: string | undefined;
  /** Set when the link opens in a new tab; says so to screen readers. */
  readonly newTabLabel?: string | undefined;
  /** Where the arrow keys are, in a list of search results. */
  readonly active?: boolean | undefined;
  readonly id?: string | undefined;
  /** `option` when the row is one of a listbox, which keeps focus in its own field; `listitem` in `Rows` that are a list. */
  readonly role?: 'option' | 'listitem' | undefined;
}

function RowContent({ icon, title, subtitle, end, newTabLabel, onClick, href }: RowProps) {
  const arrow = (onClick || href) && <Icon name={newTabLabel ? 'out' : 'next'} class="faint" />;
  return (
    <>
      {icon && (
        <span class="chip-icon">
          <Icon name={icon} />
        </span>
      )}
      <span class="row-text">
        <span class="row-title">{title}</span>
        {subtitle && <span class="row-sub">{subtitle}</span>}
        {newTabLabel && <VisuallyHidden>{newTabLabel}</VisuallyHidden>}
      </span>
      {end ?? arrow}
    </>
  );
}

/** One line of a list: a link with `href`, a button with `onClick`, otherwise plain. The whole row is the target. */
export function Row(props: RowProps) {
  const { id, role, active, onClick, href, newTabLabel } = props;
  const shared = {
    id,
    class: 'row',
    'data-active': active ? '' : undefined,
    ...(role === 'option' && ({ role, tabIndex: -1, 'aria-selected': active === true } as const)),
  };
  const content = <RowContent {...props} />;
  if (href) {
    const target = newTabLabel ? { target: '_blank', rel: 'noopener noreferrer' } : {};
    return (
      <a {...shared} {...target} href={href} onClick={onClick}>
        {content}
      </a>
    );
  }
  if (!onClick) {
    return (
      <div {...shared} role={role}>
        {content}
      </div>
    );
  }
  return (
    <button {...shared} type="button" onClick={onClick}>
      {content}
    </button>
  );
}
