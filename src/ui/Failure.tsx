import type { ComponentChildren } from 'preact';
import { Button } from './Button.tsx';
import { StateView } from './StateView.tsx';

export interface FailureProps {
  title: string;
  text: string;
  /** Set when it failed for want of a connection alone: that is a state, and nobody's error. */
  isOffline?: boolean | undefined;
  /** Given where trying again can help. */
  retry?: { label: string; onRetry: () => void } | undefined;
  /** Given where a person can be asked. */
  ask?: { label: string; onAsk: () => void } | undefined;
  reference?: string | undefined;
  /** What is still known, such as the last state. */
  children?: ComponentChildren;
}

/** A whole screen's failure: what failed, what to do, and a person. */
export function Failure({ title, text, isOffline, retry, ask, reference, children }: FailureProps) {
  return (
    <div role={isOffline ? 'status' : 'alert'}>
      <StateView
        icon={isOffline ? 'offline' : 'alert'}
        tone={isOffline ? 'neutral' : 'danger'}
        title={title}
        text={text}
      >
        <div class="buttons">
          {retry && (
            <Button variant="primary" icon="retry" onClick={retry.onRetry}>
              {retry.label}
            </Button>
          )}
          {ask && (
            <Button icon="chat" onClick={ask.onAsk}>
              {ask.label}
            </Button>
          )}
        </div>
        {children}
        {reference && <p class="fine">{reference}</p>}
      </StateView>
    </div>
  );
}
