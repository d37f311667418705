import type { ButtonHTMLAttributes, ComponentChildren, TargetedMouseEvent } from 'preact';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { submitForm } from './submitForm.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface ButtonLook {
  /** Left out, the quiet grey fill. One `primary` per screen. */
  readonly variant?: 'primary' | 'quiet' | 'text' | 'danger' | 'dangerSolid' | undefined;
  readonly size?: 'small' | undefined;
  /** Fills the line. */
  readonly wide?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly class?: string | undefined;
  readonly children?: ComponentChildren;
}

type ButtonRest = Omit<ButtonHTMLAttributes, keyof ButtonLook | 'disabled' | 'onClick' | 'type'>;

interface ButtonProps extends ButtonLook, ButtonRest {
  /** The label while the press is being carried out, such as “Sending”. */
  readonly busy?: string | undefined;
  /** Stays focusable, so that a screen reader can still find it; presses are ignored. */
  readonly disabled?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly onClick?: ((event: TargetedMouseEvent<HTMLButtonElement>) => void) | undefined;
}

interface LinkButtonProps extends ButtonLook {
  readonly href: string;
  /** Set when the link opens in a new tab; says so to screen readers. */
  readonly newTabLabel?: string | undefined;
  readonly onClick?: (() => void) | undefined;
}

const variants = {
  primary: 'primary',
  quiet: '',
  text: 'text',
  danger: 'danger',
  dangerSolid: 'danger solid',
};

function buttonClass({ variant = 'quiet', size, wide, class: extra }: ButtonLook): string {
  return classes('btn', variants[variant], size, wide && 'wide', extra);
}

/** @csspart button-primary - The one main button of a screen, such as ‘Continue’. */
function partOf(variant: ButtonLook['variant']) {
  return variant === 'primary' ? 'button-primary' : undefined;
}

/** A button whose label says the result of pressing it. */
export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    wide,
    icon,
    class: extra,
    children,
    busy,
    disabled,
    type = 'button',
    onClick,
    ...rest
  } = props;
  const off = disabled === true || busy !== undefined;
  return (
    <button
      {...rest}
      class={buttonClass({ variant, size, wide, class: extra })}
      part={partOf(variant)}
      type={type}
      aria-busy={busy !== undefined || undefined}
      aria-disabled={off || undefined}
      onClick={(event) => {
        // Enter in a form clicks its submit button, so this also holds back a submit.
        if (off) {
          event.preventDefault();
          return;
        }
        if (type === 'submit') submitForm(event);
        onClick?.(event);
      }}
    >
      {icon && busy === undefined && <Icon name={icon} />}
      <span>{busy ?? children}</span>
    </button>
  );
}

/** A link that looks like a button. */
export function LinkButton({ href, newTabLabel, onClick, icon, children, ...look }: LinkButtonProps) {
  return (
    <a
      class={buttonClass(look)}
      part={partOf(look.variant)}
      href={href}
      onClick={onClick}
      {...newTab(newTabLabel)}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {newTabLabel && <VisuallyHidden> {newTabLabel}</VisuallyHidden>}
    </a>
  );
}

function newTab(label: string | undefined) {
  return label ? { target: '_blank', rel: 'noopener noreferrer' } : {};
}
