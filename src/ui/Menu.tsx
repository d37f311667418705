import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { activeElementOf } from './activeElementOf.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

/** One thing a menu can do. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** The present setting, such as the language. */
  readonly detail?: string | undefined;
  readonly onSelect: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

/** A menu under the button that opened it, which gets the focus back. Arrows, Home, End and first letters move. */
export function Menu({ label, items, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | undefined>(undefined);

  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    opener.current = activeElementOf(element);
    entriesOf(element)[0]?.focus();
  }, []);

  useLayoutEffect(() => {
    const root = menu.current?.getRootNode();
    const closeFromOutside = (event: Event) => {
      const path = event.composedPath();
      // A press on the opener is a click to come, and closes by itself.
      const own = [menu.current, opener.current].some((element) => element && path.includes(element));
      if (!own) onClose();
    };
    root?.addEventListener('pointerdown', closeFromOutside);
    return () => root?.removeEventListener('pointerdown', closeFromOutside);
  }, [onClose]);

  const close = () => {
    opener.current?.focus();
    onClose();
  };

  return (
    <div
      ref={menu}
      class="menu"
      role="menu"
      aria-label={label}
      onKeyDown={(event) => onKey(event, close, onClose)}
    >
      {items.map(({ id, label: text, icon, detail, onSelect }) => (
        <button
          key={id}
          class="menu-item"
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close();
            onSelect();
          }}
        >
          {icon && <Icon name={icon} />}
          <span class="menu-label">{text}</span>
          {detail && <span>{detail}</span>}
        </button>
      ))}
    </div>
  );
}

function onKey(event: TargetedKeyboardEvent<HTMLElement>, close: () => void, leave: () => void) {
  if (event.key === 'Tab') return leave();
  const target = entryFor(event);
  if (event.key === 'Escape') close();
  else if (target) target.focus();
  else return;
  event.preventDefault();
  // Escape would close the panel as well.
  event.stopPropagation();
}

function entryFor({ key, currentTarget, ctrlKey, metaKey }: TargetedKeyboardEvent<HTMLElement>) {
  const entries = entriesOf(currentTarget);
  const active = activeElementOf(currentTarget);
  const index = active ? entries.indexOf(active) : -1;
  if (key === 'ArrowDown') return entries[(index + 1) % entries.length];
  if (key === 'ArrowUp') return entries.at(index - 1);
  if (key === 'Home') return entries[0];
  if (key === 'End') return entries.at(-1);
  if ([...key].length > 1 || key === ' ' || ctrlKey || metaKey) return undefined;
  const letter = key.toLocaleLowerCase();
  const round = [...entries.slice(index + 1), ...entries.slice(0, index + 1)];
  return round.find((entry) => labelOf(entry).toLocaleLowerCase().startsWith(letter));
}

function entriesOf(menu: HTMLElement) {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

function labelOf(entry: HTMLElement) {
  return entry.querySelector('.menu-label')?.textContent ?? '';
}
