import { toCounterbellError } from '#core/errors.ts';
import type { OutboxEntry } from '#core/outbox/outboxEntry.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Icon } from '#ui/Icon.tsx';
import { explain } from './explain.ts';
import type { Language } from './language.ts';
import type { PanelModel } from './PanelModel.ts';
import { showToast } from './PanelState.ts';
import { settingsTexts } from './settingsTexts.ts';

interface WaitingEntryProps {
  readonly model: PanelModel;
  readonly language: Language;
  readonly entry: OutboxEntry;
  /** Its place in the queue, from 1; 0 for what came back. */
  readonly number: number;
  readonly onTakenBack: (entry: OutboxEntry) => void;
}

/** One thing that waits or came back: what it is, where it stands, and what can be done with it. */
export function WaitingEntry(props: WaitingEntryProps) {
  const { model, language, entry, number, onTakenBack } = props;
  const { common } = language;
  const { t } = settingsTexts(language);
  const takeBack = async () => {
    const taken = await model.outbox.takeBack(entry.key);
    if (taken) onTakenBack(taken);
    else showToast(model, t('notTakenBack'), 'alert');
  };
  return (
    <Card pad tone={number === 0 ? 'warning' : undefined} class="waiting">
      <strong>
        {number === 0 && <Icon name="warn" />}
        <bdi>{entry.title}</bdi>
      </strong>
      <Standing {...props} />
      <div class="buttons">
        <Button size="small" onClick={() => model.open(entry.route)}>
          {t('waitingOpen')}
        </Button>
        {number === 0 && (
          <Button size="small" icon="retry" onClick={() => void model.outbox.retry(entry.key)}>
            {common.t('retry')}
          </Button>
        )}
        <Button size="small" disabled={entry.state === 'sending'} onClick={() => void takeBack()}>
          {t(number === 0 ? 'remove' : 'takeBack')}
        </Button>
      </div>
    </Card>
  );
}

/** Where it stands, in words. */
function Standing({ model, language, entry, number }: WaitingEntryProps) {
  const { t } = settingsTexts(language);
  const format = language.format(model.shopOrGuess.value.timeZone);
  const since = format.dateTime(entry.createdAt);
  const until = format.dateTime(entry.expiresAt);
  if (entry.state === 'returned') {
    const { title, text } = explain(toCounterbellError(entry.problem), language.common, format);
    return (
      <>
        <p>{t('cameBack', { time: since })}</p>
        <p>{title}</p>
        <p>{text}</p>
      </>
    );
  }
  if (entry.state === 'expired') return <p>{t('expired', { time: until })}</p>;
  return (
    <>
      <p translate={false}>{entry.state === 'sending' ? t('sendingNow') : t('queueNumber', { number })}</p>
      <p>{t('sinceUntil', { since, until })}</p>
      {entry.tries > 0 && !model.online.isOffline.value && <p>{t('maybeThere')}</p>}
    </>
  );
}

interface TakenBackProps {
  readonly language: Language;
  readonly entry: OutboxEntry;
  readonly onPutBack: () => void;
}

/** What was just taken back, while it can still be put back as it was. */
export function TakenBack({ language, entry, onPutBack }: TakenBackProps) {
  const { t } = settingsTexts(language);
  return (
    <Card pad class="waiting">
      <strong>
        <bdi>{entry.title}</bdi>
      </strong>
      <p role="status">{t(entry.tries > 0 ? 'takenBackMaybe' : 'takenBack')}</p>
      <div class="buttons">
        <Button size="small" onClick={onPutBack}>
          {t('putBack')}
        </Button>
      </div>
    </Card>
  );
}
