import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { activeElementOf } from './activeElementOf.ts';
import { useUniqueId } from './useUniqueId.ts';

interface DialogProps {
  readonly title: string;
  readonly text?: ComponentChildren;
  /** Its buttons. The one with `data-safe` gets the focus first. */
  readonly children: ComponentChildren;
  /** Called by Escape; also give it to the safe button. */
  readonly onCancel: () => void;
}

const focusable = 'a[href], button, input:not([disabled]), select, textarea';

/** A question that must be answered first, at the bottom of the panel. Focus stays inside and goes back afterwards. */
export function Dialog({ title, text, children, onCancel }: DialogProps) {
  const id = useUniqueId();
  const dialog = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const opener = activeElementOf(element);
    const safe =
      element.querySelector<HTMLElement>('[data-safe]') ?? element.querySelector<HTMLElement>(focusable);
    safe?.focus();
    return () => opener?.focus();
  }, []);

  return (
    <div class="scrim">
      <div
        ref={dialog}
        class="dialog"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby={id}
        aria-describedby={text ? `${id}-text` : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Tab') keepInside(event);
          if (event.key !== 'Escape') return;
          // Escape would close the panel as well.
          event.stopPropagation();
          onCancel();
        }}
      >
        <h3 id={id}>{title}</h3>
        {text && <p id={`${id}-text`}>{text}</p>}
        <div class="pair">{children}</div>
      </div>
    </div>
  );
}

function keepInside(event: TargetedKeyboardEvent<HTMLElement>) {
  const dialog = event.currentTarget;
  const stops = [...dialog.querySelectorAll<HTMLElement>(focusable)];
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (activeElementOf(dialog) !== edge) return;
  event.preventDefault();
  const next = event.shiftKey ? stops.at(-1) : stops[0];
  next?.focus();
}
