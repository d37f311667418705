import { Lede } from '#ui/Lede.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { ContactContext } from './ContactContext.ts';
import type { ConversationContext } from './contract.ts';
import { GoesAlong } from './GoesAlong.tsx';
import type { Part } from './goesAlong.ts';
import type { Opening } from './openingHours.ts';

interface ConversationStartProps {
  context: ContactContext;
  opening: Opening | undefined;
  /** A conversation was here, and this device has no right to it any more. */
  hasEnded: boolean;
  goesAlong: ConversationContext;
  onLeaveOut: (part: Part) => void;
}

/** Before the first message: when the answer comes, and what goes along. */
export function ConversationStart({
  context,
  opening,
  hasEnded,
  goesAlong,
  onLeaveOut,
}: ConversationStartProps) {
  const { texts, format } = context;
  const opensAt = opening?.opensAt;
  const promise = opensAt
    ? texts.t('introClosed', { day: format.day(opensAt), time: format.time(opensAt) })
    : texts.t('introOpen');
  return (
    <div class="chat-start">
      {hasEnded && (
        <Notice live="status" title={texts.t('ended')}>
          <p>{texts.t('endedText')}</p>
        </Notice>
      )}
      <Lede title={texts.t('intro')} text={promise} />
      <GoesAlong context={context} goesAlong={goesAlong} onLeaveOut={onLeaveOut} />
    </div>
  );
}
