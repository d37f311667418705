import { useRef } from 'preact/hooks';
import type { OutboxEntry } from '#core/outbox/outboxEntry.ts';
import { useLate } from '#core/useLate.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { explain } from './explain.ts';
import type { Language } from './language.ts';
import type { PanelModel } from './PanelModel.ts';

interface HomeNoticesProps {
  readonly model: PanelModel;
  readonly language: Language;
}

/** What stands in the way on the home screen, and what waits; nothing on a good day. */
export function HomeNotices(props: HomeNoticesProps) {
  const isOffline = props.model.online.isOffline.value;
  return (
    <>
      {isOffline ? <Offline {...props} /> : <ShopFailure {...props} />}
      <Unsent {...props} />
    </>
  );
}

/** No connection is a state, not an error: it says what works meanwhile. */
function Offline({ model: { shop }, language: { common } }: HomeNoticesProps) {
  const isTrying = shop.current.value.state === 'loading';
  return (
    <Notice icon="offline" title={common.t('offlineTitle')} live="status">
      <p>{common.t('offlineText')}</p>
      <Button
        size="small"
        icon="retry"
        busy={isTrying ? common.t('loading') : undefined}
        onClick={() => void shop.load()}
      >
        {common.t('retry')}
      </Button>
    </Notice>
  );
}

/** A shop that does not answer leaves the panel usable: this says so, and what still works stands below. */
function ShopFailure({ model, language }: HomeNoticesProps) {
  const { current } = model.shop;
  if (current.value.state !== 'failed') return null;
  const { title, text, canRetry } = explain(current.value.error, language.common, language.format('UTC'));
  return (
    <Notice tone="warning" icon="alert" title={title} live="alert">
      <p>{text}</p>
      {canRetry && (
        <Button size="small" icon="retry" onClick={() => void model.shop.load()}>
          {language.common.t('retry')}
        </Button>
      )}
    </Notice>
  );
}

/** What came back from the shop, which is for the shopper to look at, before what only waits. */
function Unsent({ model, language }: HomeNoticesProps) {
  const { t } = language.common;
  const entries = model.outbox.entries.value;
  const isBack = ({ state }: OutboxEntry) => state === 'returned' || state === 'expired';
  const back = entries.filter(isBack);
  return (
    <>
      {back.length > 0 && (
        <Notice tone="warning" title={t('cameBackCount', { count: back.length })} live="status">
          {titlesOf(back)}
          <button class="link" type="button" onClick={() => model.open('waiting')}>
            {t('cameBackSee')}
          </button>
        </Notice>
      )}
      <Waiting
        key={model.generation.value}
        model={model}
        language={language}
        queue={entries.filter((entry) => !isBack(entry))}
      />
    </>
  );
}

interface WaitingProps extends HomeNoticesProps {
  readonly queue: readonly OutboxEntry[];
}

/** Stays once something waited: what was taken back can be sent after all. */
function Waiting(props: WaitingProps) {
  const hasWaited = useRef(false);
  hasWaited.current ||= props.queue.length > 0;
  return hasWaited.current ? <LateQueue {...props} /> : null;
}

/** Where the code of the list cannot come, what waits is said all the same. */
function LateQueue(props: WaitingProps) {
  const { language, queue } = props;
  const { state, value: HomeQueue } = useLate(() => loadQueue(language)).current.value;
  if (HomeQueue) return <HomeQueue {...props} />;
  if (state === 'loading') return null;
  return (
    <Notice title={language.common.t('waitingCount', { count: queue.length })} live="status">
      {titlesOf(queue)}
    </Notice>
  );
}

async function loadQueue(language: Language) {
  const { settings } = await import('./settings.tsx');
  await settings.loadTexts(language);
  return settings.HomeQueue;
}

const titlesOf = (entries: readonly OutboxEntry[]) =>
  entries.map(({ key, title }) => <p key={key}>{title}</p>);
