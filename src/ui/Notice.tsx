import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

/** What a coloured surface means. The brand colour is never one of them. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

interface NoticeProps {
  readonly tone?: Tone | undefined;
  readonly icon?: IconName | undefined;
  readonly title?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** How it is read out when it appears; `alert` only for errors in what the shopper just did. */
  readonly live?: 'status' | 'alert' | undefined;
}

const toneIcons = {
  neutral: 'info',
  info: 'info',
  success: 'done',
  warning: 'warn',
  danger: 'alert',
} as const;

/** A message that stays on the screen. */
export function Notice({ tone = 'neutral', icon = toneIcons[tone], title, children, live }: NoticeProps) {
  return (
    <div class="notice" data-tone={tone} role={live}>
      <Icon name={icon} />
      <div>
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
