import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import type { Tone } from './Notice.tsx';

interface StateViewProps {
  readonly icon: IconName;
  /** A tone puts the icon on a disc; `success` and none draw it large and bare. */
  readonly tone?: Tone | undefined;
  readonly title: ComponentChildren;
  readonly text?: ComponentChildren;
  readonly live?: 'status' | 'alert' | undefined;
  readonly children?: ComponentChildren;
}

/** A whole screen that says one thing: an error, a thank-you, nothing here yet. */
export function StateView({ icon, tone, title, text, live, children }: StateViewProps) {
  const bare = !tone || tone === 'success';
  return (
    <div class="state" role={live}>
      {bare ? (
        <Icon name={icon} class={tone ? 'ok' : undefined} />
      ) : (
        <span class="tone-icon" data-tone={tone}>
          <Icon name={icon} />
        </span>
      )}
      <h2 tabIndex={-1} data-heading>
        {title}
      </h2>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}
