import type { ContactContext } from './ContactContext.ts';
import type { Delivery } from './transcript.ts';

/** What a shopper can do with a message that has not arrived, by its key. */
export interface MessageActions {
  readonly sendNow: () => void;
  readonly takeBack: (key: string) => void;
  readonly sendAgain: (key: string) => void;
}

interface DeliveryStateProps {
  context: ContactContext;
  /** The message's key. */
  id: string;
  delivery: Delivery;
  actions: MessageActions | undefined;
}

const failures = {
  closed: 'notSentClosed',
  ended: 'notSentEnded',
  expired: 'notSentExpired',
  refused: 'notSentRefused',
} as const;

/** How far a message of the shopper's has come, and what can be done about it. */
export function DeliveryState({ context, id, delivery, actions }: DeliveryStateProps) {
  const { texts } = context;
  const words = wordsOf(context, delivery);
  const { state } = delivery;
  const links = [
    state === 'waiting' && delivery.number === 1 && { label: texts.t('sendNow'), act: actions?.sendNow },
    state === 'waiting' && { label: texts.t('takeBack'), act: actions?.takeBack },
    state === 'failed' && { label: texts.t('change'), act: actions?.takeBack },
    state === 'failed' &&
      delivery.why !== 'ended' && { label: texts.t('sendAgain'), act: actions?.sendAgain },
  ].filter((link) => link !== false);
  return (
    <>
      {/* Keyed, as a page translator that has replaced the words would else keep the old ones. */}
      <span key={words} translate={false}>
        {words}
      </span>
      {actions &&
        links.map(({ label, act }) => (
          <button key={label} class="link" type="button" onClick={() => act?.(id)}>
            {label}
          </button>
        ))}
    </>
  );
}

function wordsOf({ texts, format, isOffline }: ContactContext, delivery: Delivery): string {
  switch (delivery.state) {
    case 'waiting': {
      const key = isOffline.value ? 'waitingConnection' : 'waitingShop';
      return texts.t(key, { number: format.number(delivery.number) });
    }
    case 'failed':
      return texts.t(failures[delivery.why]);
    case 'read':
      return delivery.at ? texts.t('readAt', { time: format.time(delivery.at) }) : texts.t('read');
    default:
      return texts.t(delivery.state);
  }
}
