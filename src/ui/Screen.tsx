import type { ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { FrameContext } from './frame.ts';
import { IconButton } from './IconButton.tsx';

export interface ScreenProps {
  title: ComponentChildren;
  subtitle?: ComponentChildren;
  /** `canvas` has cards on a tinted ground, `plain` is for reading and typing, `chat` for conversations. */
  ground?: 'canvas' | 'plain' | 'chat';
  /** Stands before the title, such as an agent's picture. */
  lead?: ComponentChildren;
  /**
   * Replaces the title by something else, such as a search field; the title is then for screen readers alone, and
   * Close makes room for it where Back leads out.
   */
  bar?: ComponentChildren;
  /** Icon buttons between the title and Close. */
  actions?: ComponentChildren;
  /** The one primary action, and any promise attached to it. */
  foot?: ComponentChildren;
  class?: string;
  children: ComponentChildren;
}

/** A full screen: bar, scrolling body, optional foot. */
export function Screen({
  title,
  subtitle,
  ground = 'canvas',
  lead,
  bar,
  actions,
  foot,
  children,
  ...rest
}: ScreenProps) {
  const frame = useContext(FrameContext);
  const [isScrolled, setScrolled] = useState(false);
  return (
    <div
      class="screen"
      data-plain={ground === 'canvas' ? undefined : ground === 'chat' ? 'chat' : ''}
      data-scrolled={isScrolled ? '' : undefined}
    >
      <div class={bar ? 'bar search-bar' : 'bar'} part="header">
        {frame?.canGoBack && <IconButton icon="back" label={frame.backLabel} onClick={frame.goBack} />}
        {lead}
        <div class={bar ? 'bar-text vh' : 'bar-text'}>
          <h2 tabIndex={-1} data-bar-heading="">
            {title}
          </h2>
          {subtitle && <p>{subtitle}</p>}
        </div>
        {bar}
        {actions}
        {frame && !(bar && frame.canGoBack) && (
          <IconButton icon="x" label={frame.closeLabel} onClick={frame.close} />
        )}
      </div>
      <div
        class={`body ${rest.class ?? ''}`}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop > 0)}
      >
        {children}
      </div>
      {foot && <div class="foot">{foot}</div>}
    </div>
  );
}
