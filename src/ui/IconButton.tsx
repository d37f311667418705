import type { ButtonHTMLAttributes, TargetedMouseEvent } from 'preact';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { submitForm } from './submitForm.ts';

type ButtonRest = Omit<ButtonHTMLAttributes, 'icon' | 'label' | 'class' | 'disabled' | 'onClick' | 'type'>;

interface IconButtonProps extends ButtonRest {
  readonly icon: IconName;
  /** What a press does, for screen readers. */
  readonly label: string;
  readonly onClick?: ((event: TargetedMouseEvent<HTMLButtonElement>) => void) | undefined;
  /** 36px instead of 44, for tight rows. */
  readonly small?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly hasPopup?: 'menu' | 'dialog' | 'listbox' | boolean | undefined;
  /** Stays focusable; presses are ignored. */
  readonly disabled?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly class?: string | undefined;
}

/** A button that shows a shape only. Used for back, close, more, attach, send, copy, refresh, plus and minus. */
export function IconButton(props: IconButtonProps) {
  const {
    icon,
    label,
    onClick,
    small,
    expanded,
    hasPopup,
    disabled,
    type = 'button',
    class: extra,
    ...rest
  } = props;
  return (
    <button
      {...rest}
      class={classes('icon-btn', small && 'small', extra)}
      type={type}
      aria-label={label}
      aria-expanded={expanded}
      aria-haspopup={hasPopup}
      aria-disabled={disabled || undefined}
      onClick={(event) => {
        if (disabled) {
          event.preventDefault();
          return;
        }
        if (type === 'submit') submitForm(event);
        onClick?.(event);
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
