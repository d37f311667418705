import type { ComponentProps } from 'preact';
import type { Remote } from '#core/remote.ts';
import { Failure } from '#ui/Failure.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { askPerson } from './askPerson.ts';
import type { OrdersContext } from './OrdersContext.ts';

interface WaitingForProps extends ComponentProps<typeof Skeleton> {
  readonly context: OrdersContext;
  readonly remote: Remote<unknown>;
  readonly onRetry: () => Promise<void>;
  /** The order a person would be asked about. */
  readonly number?: string;
}

/** What stands where something is to come: its shape, or why it did not come; nothing once it is there. */
export function WaitingFor({ context, remote, onRetry, number, ...shape }: WaitingForProps) {
  if (remote.value) return null;
  if (remote.state !== 'failed') return <Skeleton {...shape} />;
  const { title, text, canRetry, reference } = context.explain(remote.error);
  const { t } = context.texts;
  const ask = askPerson(context, number);
  return (
    <Failure
      title={title}
      text={text}
      isOffline={remote.error.code === 'offline'}
      reference={reference}
      retry={canRetry ? { label: t('retry'), onRetry: () => void onRetry() } : undefined}
      ask={ask && { label: t('askPerson'), onAsk: ask }}
    />
  );
}
