import { Notice } from '#ui/Notice.tsx';
import type { ReturnsContext } from './ReturnsContext.ts';

interface SeenNoticeProps {
  readonly context: ReturnsContext;
  /** ISO 8601 instant at which the shop said so; undefined when that is now. */
  readonly seenAt: string | undefined;
}

/** Says that what is shown is what this device saw last. */
export function SeenNotice({ context, seenAt }: SeenNoticeProps) {
  if (seenAt === undefined) return null;
  const { t } = context.texts;
  return (
    <Notice icon="offline" live="status" title={t('seenTitle', { time: context.format.dateTime(seenAt) })}>
      {t('seenText')}
    </Notice>
  );
}
