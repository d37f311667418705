import { useState } from 'preact/hooks';
import { useLate } from '#core/useLate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Lede } from '#ui/Lede.tsx';
import { Row, Rows } from '#ui/Rows.tsx';
import { Screen } from '#ui/Screen.tsx';
import type { PanelModel } from './PanelModel.ts';
import { showToast } from './PanelState.ts';
import { settingsTexts } from './settingsTexts.ts';

/** What docs/privacy.md lists in full, and how long each stays. */
const kinds = [
  { icon: 'box', title: 'privacyOrder', time: 'privacyOrderTime' },
  { icon: 'edit', title: 'privacyDrafts', time: 'privacyDraftsTime' },
  { icon: 'chat', title: 'privacyConversation', time: 'privacyMonth' },
  { icon: 'send', title: 'waitingTitle', time: 'privacyWaitingTime' },
  { icon: 'file', title: 'privacyAnswers', time: 'privacyAnswersTime' },
  { icon: 'globe', title: 'language', time: 'privacyMonth' },
] as const;

/** Says what this device remembers, and forgets it when asked. */
export function PrivacyScreen({ model }: { model: PanelModel }) {
  const language = model.language.value;
  const [isAsking, setAsking] = useState(false);
  const canKeep = useLate(model.sessions.current.canKeep).current.value.value ?? true;
  if (!language) return null;
  const { common } = language;
  const { t } = settingsTexts(language);
  const count = model.outbox.entries.value.length;
  const forget = async () => {
    setAsking(false);
    await model.forget();
    showToast(model, t('forgotten'));
  };
  return (
    <Screen title={common.t('privacy')}>
      <Lede title={t('privacyTitle')} text={t('privacyText')} />
      <Card>
        <Rows lead role="list">
          {kinds.map(({ icon, title, time }) => (
            <Row
              key={title}
              role="listitem"
              icon={icon}
              title={title === 'language' ? common.t(title) : t(title)}
              subtitle={t(canKeep || icon === 'file' ? time : 'inTabTitle')}
            />
          ))}
        </Rows>
      </Card>
      {count > 0 && (
        <Button wide onClick={() => model.open('waiting')}>
          {common.t('waitingCount', { count })}
        </Button>
      )}
      <Button variant="danger" icon="trash" wide onClick={() => setAsking(true)}>
        {t('forget')}
      </Button>
      <p class="fine">{t('privacyStays', { shop: model.shopOrGuess.value.name })}</p>
      {isAsking && (
        <Dialog
          title={t('forgetTitle')}
          text={count > 0 ? t('forgetUnsent', { count }) : t('forgetText')}
          onCancel={() => setAsking(false)}
        >
          <Button data-safe="" onClick={() => setAsking(false)}>
            {t('cancel')}
          </Button>
          <Button variant="dangerSolid" onClick={() => void forget()}>
            {t('forgetConfirm')}
          </Button>
        </Dialog>
      )}
    </Screen>
  );
}
