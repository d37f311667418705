import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface ToastProps {
  readonly text: string;
  readonly icon: IconName;
}

/** A passing confirmation. Its owner removes it after 4 s and waits while it is hovered or focused. */
export function Toast({ text, icon }: ToastProps) {
  return (
    <div class="toast" role="status">
      <Icon name={icon} />
      <span>{text}</span>
    </div>
  );
}
