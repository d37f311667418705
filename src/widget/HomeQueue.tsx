import { useEffect, useState } from 'preact/hooks';
import type { OutboxEntry } from '#core/outbox/outboxEntry.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Group } from '#ui/Group.tsx';
import { Row, Rows } from '#ui/Rows.tsx';
import type { Language } from './language.ts';
import type { PanelModel } from './PanelModel.ts';
import { showToast } from './PanelState.ts';
import { parseRoute } from './router.ts';

interface HomeQueueProps {
  readonly model: PanelModel;
  readonly language: Language;
  /** What waits, in its order. */
  readonly queue: readonly OutboxEntry[];
}

/** The others are on a screen of their own. */
const most = 3;

/** What waits to be sent, each with its number and a way to take it back; that can be undone while the shopper looks on. */
export function HomeQueue({ model, language, queue }: HomeQueueProps) {
  const { t } = language.common;
  const [taken, setTaken] = useState<readonly OutboxEntry[]>([]);
  const isShown = model.isOpen.value && model.router.stack.value.length === 1;
  useEffect(() => setTaken([]), [isShown]);
  if (queue.length + taken.length === 0) return null;
  const takeBack = async ({ key }: OutboxEntry) => {
    const entry = await model.outbox.takeBack(key);
    if (entry) setTaken((all) => [...all, entry]);
    else showToast(model, t('notTakenBack'));
  };
  const putBack = async (entry: OutboxEntry) => {
    await model.outbox.add(entry);
    setTaken((all) => all.filter((one) => one !== entry));
  };
  const row = (entry: OutboxEntry, number: number) => (
    <QueueRow
      key={entry.key}
      model={model}
      language={language}
      entry={entry}
      number={number}
      change={number > 0 ? takeBack : putBack}
    />
  );
  return (
    <Group title={<span role="status">{t('waitingCount', { count: queue.length })}</span>}>
      <Card>
        <Rows lead>
          {queue.slice(0, most).map((entry, index) => row(entry, index + 1))}
          {taken.map((entry) => row(entry, 0))}
          {queue.length > most && <Row title={t('waitingSee')} onClick={() => model.open('waiting')} />}
        </Rows>
      </Card>
    </Group>
  );
}

interface QueueRowProps extends Omit<HomeQueueProps, 'queue'> {
  readonly entry: OutboxEntry;
  /** Its place in the queue, from 1; 0 for what was taken back. */
  readonly number: number;
  readonly change: (entry: OutboxEntry) => Promise<void>;
}

function QueueRow({ model, language: { common, format }, entry, number, change }: QueueRowProps) {
  const { t } = common;
  const { feature } = parseRoute(entry.route);
  const owner = model.features.value.find(({ routes }) => routes.includes(feature));
  const time = format(model.shopOrGuess.value.timeZone).dateTime(entry.expiresAt);
  const isSending = entry.state === 'sending';
  const press = () =>
    change(entry).catch((error: unknown) => {
      console.error('Counterbell: what was pressed for could not be done.', error);
      showToast(model, t('panelFailedTitle'));
    });
  return (
    <Row
      icon={owner?.tiles[0]?.icon ?? 'chat'}
      title={entry.title}
      subtitle={
        <span role="status">
          {number === 0
            ? t(entry.tries > 0 ? 'takenBackMaybe' : 'takenBack')
            : t(isSending ? 'sendingNow' : 'queueUntil', { number, time })}
        </span>
      }
      end={
        <Button size="small" disabled={isSending} onClick={() => void press()}>
          {t(number === 0 ? 'putBack' : 'takeBack')}
        </Button>
      }
    />
  );
}
