import type { ComponentChildren } from 'preact';
import { Failure } from '#ui/Failure.tsx';
import type { ContactContext } from './ContactContext.ts';

interface ContactFailureProps {
  context: ContactContext;
  error: Parameters<ContactContext['explain']>[0];
  onRetry: () => Promise<void>;
  children?: ComponentChildren;
}

/** Why a screen has not what it should show. */
export function ContactFailure({ context, error, onRetry, children }: ContactFailureProps) {
  const { explain, texts } = context;
  const { title, text, canRetry, reference } = explain(error);
  return (
    <Failure
      title={title}
      text={text}
      isOffline={error.code === 'offline'}
      retry={canRetry ? { label: texts.t('retry'), onRetry: () => void onRetry() } : undefined}
      reference={reference}
    >
      {children}
    </Failure>
  );
}
