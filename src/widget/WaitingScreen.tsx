import { useState } from 'preact/hooks';
import type { OutboxEntry } from '#core/outbox/outboxEntry.ts';
import { Lede } from '#ui/Lede.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Screen } from '#ui/Screen.tsx';
import { StateView } from '#ui/StateView.tsx';
import type { PanelModel } from './PanelModel.ts';
import { settingsTexts } from './settingsTexts.ts';
import { TakenBack, WaitingEntry } from './WaitingEntry.tsx';

/** Everything of this shopper that the shop does not have yet: what came back first, then what waits, in its order. */
export function WaitingScreen({ model }: { readonly model: PanelModel }) {
  const language = model.language.value;
  const [takenBack, setTakenBack] = useState<readonly OutboxEntry[]>([]);
  const entries = model.outbox.entries.value;
  if (!language) return null;
  const { t } = settingsTexts(language);
  const isBack = ({ state }: OutboxEntry) => state === 'returned' || state === 'expired';
  const queue = entries.filter((entry) => !isBack(entry));
  const isAllBack = entries.length > 0 && queue.length === 0;
  const isEmpty = entries.length + takenBack.length === 0;
  const putBack = async (entry: OutboxEntry) => {
    await model.outbox.add(entry);
    setTakenBack((all) => all.filter(({ key }) => key !== entry.key));
  };
  return (
    <Screen title={t('waitingTitle')} class={isEmpty ? 'center' : ''}>
      {isEmpty ? (
        <StateView icon="done" tone="success" title={t('nothingWaits')} text={t('nothingWaitsText')} />
      ) : (
        <Lede
          title={t(isAllBack ? 'backLede' : 'waitingLede')}
          text={t(isAllBack ? 'backText' : 'waitingText')}
        />
      )}
      {entries.some(({ isSaved }) => !isSaved) && (
        <Notice title={t('inTabTitle')}>
          <p>{t('inTabText')}</p>
        </Notice>
      )}
      {[...entries.filter(isBack), ...queue].map((entry) => (
        <WaitingEntry
          key={entry.key}
          model={model}
          language={language}
          entry={entry}
          number={queue.indexOf(entry) + 1}
          onTakenBack={(taken) => setTakenBack((all) => [...all, taken])}
        />
      ))}
      {takenBack.map((entry) => (
        <TakenBack key={entry.key} language={language} entry={entry} onPutBack={() => void putBack(entry)} />
      ))}
    </Screen>
  );
}
