import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { ReturnsContext } from './ReturnsContext.ts';

interface SeenNoticeProps {
  readonly context: ReturnsContext;
  /** ISO 8601 instant at which the shop said so; undefined when that is now. */
  readonly seenAt: string | undefined;
  readonly onRetry: () => void;
}

/** Says that what is shown is what this device saw last; asked again by itself only once a lost connection is back. */
export function SeenNotice({ context, seenAt, onRetry }: SeenNoticeProps) {
  if (seenAt === undefined) return null;
  const { t } = context.texts;
  const isOffline = context.isOffline.value;
  return (
    <Notice
      icon={isOffline ? 'offline' : 'clock'}
      live="status"
      title={t('seenTitle', { time: context.format.dateTime(seenAt) })}
    >
      <p>{t(isOffline ? 'seenText' : 'seenSilentText')}</p>
      {!isOffline && (
        <Button size="small" icon="retry" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </Notice>
  );
}
