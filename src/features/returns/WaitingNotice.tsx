import type { OutboxEntry } from '#core/outbox/outboxEntry.ts';
import { Notice } from '#ui/Notice.tsx';
import { isOnItsWay } from './keptWrites.ts';
import type { ReturnsContext, ReturnsKey } from './ReturnsContext.ts';

interface WaitingNoticeProps {
  readonly context: ReturnsContext;
  readonly entry: OutboxEntry;
  /** What it is, where the screen does not say so. */
  readonly about?: ReturnsKey | undefined;
}

/** What happens to something that waits to be sent: its number in the queue, until when, and where it is kept. */
export function WaitingNotice({ context, entry, about }: WaitingNoticeProps) {
  const { t } = context.texts;
  const queue = context.outbox.entries.value.filter(isOnItsWay);
  const number = queue.findIndex(({ key }) => key === entry.key) + 1;
  const isOffline = context.isOffline.value;
  return (
    <Notice
      icon={isOffline ? 'offline' : 'clock'}
      live="status"
      title={t(isOffline ? 'waitsForConnection' : 'waitsForShop')}
    >
      {about && <p>{t(about)}</p>}
      <p translate={false}>{t('queueNumber', { number })}</p>
      <p>{entry.isSaved ? t('keptUntil', { date: context.format.date(entry.expiresAt) }) : t('keptInTab')}</p>
      {entry.tries > 0 && !isOffline && <p>{t('maybeThere')}</p>}
      {queue.length > 1 && (
        <button class="link" type="button" onClick={() => context.open('waiting')}>
          {t('seeWaiting')}
        </button>
      )}
    </Notice>
  );
}
