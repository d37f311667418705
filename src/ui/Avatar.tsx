import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';

interface AvatarProps {
  readonly name: string;
  readonly src?: string | undefined;
  /** Pixels; 36 when left out. */
  readonly size?: 28 | 36 | 64 | undefined;
  /** Shows a green dot: this person is here now. */
  readonly present?: boolean | undefined;
}

const sizes = { 28: 'small', 36: '', 64: 'big' };

/** A person: their photo or their initial. The name stands beside it in words. */
export function Avatar({ name, src, size = 36, present }: AvatarProps) {
  const [initial = ''] = name.trim();
  return (
    <span class={classes('avatar', sizes[size], present && 'on')} aria-hidden="true">
      {src ? <img src={src} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" /> : initial}
    </span>
  );
}

/** Several people, overlapping. */
export function Avatars({ children }: { readonly children: ComponentChildren }) {
  return <span class="avatars">{children}</span>;
}
