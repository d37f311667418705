import { useState } from 'preact/hooks';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Lede } from '#ui/Lede.tsx';
import { Screen } from '#ui/Screen.tsx';
import type { PanelModel } from './PanelModel.ts';
import { showToast } from './PanelState.ts';

/** Says what this device remembers, and forgets it when asked. */
export function PrivacyScreen({ model }: { model: PanelModel }) {
  const language = model.language.value;
  const [isAsking, setAsking] = useState(false);
  if (!language) return null;
  const { common } = language;
  const forget = async () => {
    setAsking(false);
    await model.forget();
    showToast(model, common.t('forgotten'));
  };
  return (
    <Screen title={common.t('privacy')}>
      <Lede title={common.t('privacyTitle')} text={common.t('privacyText')} />
      <p>{common.t('privacyRows')}</p>
      <Button variant="danger" icon="trash" wide onClick={() => setAsking(true)}>
        {common.t('forget')}
      </Button>
      <p class="fine">{common.t('privacyStays', { shop: model.shopOrGuess.value.name })}</p>
      {isAsking && (
        <Dialog
          title={common.t('forgetTitle')}
          text={common.t('forgetText')}
          onCancel={() => setAsking(false)}
        >
          <Button data-safe="" onClick={() => setAsking(false)}>
            {common.t('cancel')}
          </Button>
          <Button variant="dangerSolid" onClick={() => void forget()}>
            {common.t('forgetConfirm')}
          </Button>
        </Dialog>
      )}
    </Screen>
  );
}
