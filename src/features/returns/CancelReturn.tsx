import { useState } from 'preact/hooks';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import type { ReturnStatusModel } from './ReturnStatusModel.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import type { Return } from './returnSchema.ts';

interface CancelReturnProps {
  readonly context: ReturnsContext;
  readonly model: ReturnStatusModel;
  readonly value: Return;
}

/** Taking a return back, after saying what is lost; nothing where the backend cannot. */
export function CancelReturn({ context, model, value }: CancelReturnProps) {
  const { t } = context.texts;
  const [isAsking, setAsking] = useState(false);
  if (!context.port.cancel) return null;
  const cancel = () => {
    setAsking(false);
    void model.cancel();
  };
  return (
    <>
      <Button
        variant="danger"
        wide
        busy={model.isCancelling.value ? t('cancelling') : undefined}
        onClick={() => setAsking(true)}
      >
        {t('cancelReturn')}
      </Button>
      {isAsking && (
        <Dialog
          title={t('cancelTitle', { number: value.number })}
          text={t('cancelText')}
          onCancel={() => setAsking(false)}
        >
          <Button data-safe onClick={() => setAsking(false)}>
            {t('cancelKeep')}
          </Button>
          <Button variant="dangerSolid" onClick={cancel}>
            {t('cancelConfirm')}
          </Button>
        </Dialog>
      )}
    </>
  );
}
