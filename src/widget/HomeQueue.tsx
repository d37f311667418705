import { useEffect, useRef, useState } from 'preact/hooks';
import type { OutboxEntry } from '#core/outbox/outboxEntry.ts';
import { Button } from '#ui/Button.tsx';
import { Group } from '#ui/Group.tsx';
import { Row, Rows } from '#ui/Rows.tsx';
import type { Language } from './language.ts';
import type { PanelModel } from './PanelModel.ts';
import { showToast } from './PanelState.ts';
import { parseRoute } from './router.ts';
import { settingsTexts } from './settingsTexts.ts';

interface HomeQueueProps {
  readonly model: Pick<
    PanelModel,
    'features' | 'isOpen' | 'open' | 'outbox' | 'router' | 'shopOrGuess' | 'toast'
  >;
  readonly language: Language;
  /** What waits, in its order. */
  readonly queue: readonly OutboxEntry[];
}

interface Place {
  readonly entry: OutboxEntry;
  /** Its place in the queue, from 1; 0 for what was taken back. */
  readonly number: number;
}

/** The others are on a screen of their own. */
const most = 3;

/** What waits to be sent, each with its number and a way to take it back; that can be undone while the shopper looks on. */
export function HomeQueue({ model, language, queue }: HomeQueueProps) {
  const { t } = settingsTexts(language);
  const { places, hold, release } = usePlaces(model, queue);
  if (places.length === 0) return null;
  const change = async (place: Place) => {
    const { entry, number } = place;
    hold(place);
    try {
      if (number === 0) await model.outbox.add(entry);
      else {
        const taken = await model.outbox.takeBack(entry.key);
        if (taken) return hold({ entry: taken, number: 0 });
        showToast(model, t('notTakenBack'), 'alert');
      }
    } catch (error) {
      console.error('Counterbell:', error);
      showToast(model, language.common.t('panelFailedTitle'), 'alert');
      if (number === 0) return;
    }
    release(entry);
  };
  return (
    <Group title={<span role="status">{language.common.t('waitingCount', { count: queue.length })}</span>}>
      <Rows lead class="card">
        {places.slice(0, most).map((place) => (
          <QueueRow
            key={place.entry.key}
            model={model}
            language={language}
            place={place}
            onPress={() => void change(place)}
          />
        ))}
        {places.length > most && (
          <Row icon="more" title={t('waitingSee')} onClick={() => model.open('waiting')} />
        )}
      </Rows>
    </Group>
  );
}

/** Keeps each row where it was first seen for as long as the shopper looks on, so that none moves under their finger. */
function usePlaces({ isOpen, router }: HomeQueueProps['model'], queue: readonly OutboxEntry[]) {
  const [held, setHeld] = useState<readonly Place[]>([]);
  const seen = useRef(new Set<string>());
  const isShown = isOpen.value && router.stack.value.length === 1;
  useEffect(() => {
    seen.current.clear();
    setHeld([]);
  }, [isShown]);
  const all = new Map(held.map((place) => [place.entry.key, place]));
  for (const [index, entry] of queue.entries()) all.set(entry.key, { entry, number: index + 1 });
  for (const key of all.keys()) seen.current.add(key);
  const without = (entry: OutboxEntry) => (places: readonly Place[]) =>
    places.filter((place) => place.entry.key !== entry.key);
  return {
    places: [...seen.current].flatMap((key) => all.get(key) ?? []),
    hold: (place: Place) => setHeld((places) => [...without(place.entry)(places), place]),
    release: (entry: OutboxEntry) => setHeld(without(entry)),
  };
}

interface QueueRowProps extends Omit<HomeQueueProps, 'queue'> {
  readonly place: Place;
  readonly onPress: () => void;
}

function QueueRow({ model, language, place, onPress }: QueueRowProps) {
  const { entry, number } = place;
  const { t } = settingsTexts(language);
  const { feature } = parseRoute(entry.route);
  const owner = model.features.value.find(({ routes }) => routes.includes(feature));
  const time = language.format(model.shopOrGuess.value.timeZone).dateTime(entry.expiresAt);
  const isSending = entry.state === 'sending';
  const standing =
    number === 0
      ? t(entry.tries > 0 ? 'takenBackMaybe' : 'takenBack')
      : t(isSending ? 'sendingNow' : 'queueUntil', { number, time });
  return (
    <Row
      icon={owner?.tiles[0]?.icon ?? 'chat'}
      title={<span class="brief">{entry.title}</span>}
      subtitle={<span role="status">{standing}</span>}
      end={
        <Button variant="text" size="small" disabled={isSending} onClick={onPress}>
          {t(number === 0 ? 'putBack' : 'takeBack')}
        </Button>
      }
    />
  );
}
