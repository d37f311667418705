import { Icon } from '#ui/Icon.tsx';
import type { IconName } from '#ui/icons.ts';

interface EmptyProps {
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
}

/** Nothing is chosen yet. */
export function Empty({ icon, title, detail }: EmptyProps) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      <p class="muted">{detail}</p>
    </div>
  );
}
