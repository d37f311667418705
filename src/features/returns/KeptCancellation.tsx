import { Button } from '#ui/Button.tsx';
import type { Cancellation, KeptWrite } from './keptWrites.ts';
import type { ReturnStatusModel } from './ReturnStatusModel.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import { WaitingNotice } from './WaitingNotice.tsx';

interface KeptCancellationProps {
  readonly context: ReturnsContext;
  readonly model: ReturnStatusModel;
  readonly kept: KeptWrite<Cancellation>;
}

/** A cancellation that the shop does not have yet, in the place of the button that made it. */
export function KeptCancellation({ context, model, kept }: KeptCancellationProps) {
  const { t } = context.texts;
  const keepAfterAll = async () => {
    if (!(await model.keepAfterAll())) context.toast(t('notTakenBack'));
  };
  return (
    <>
      <WaitingNotice context={context} entry={kept.entry} about="cancelWaits" />
      <Button wide onClick={() => void keepAfterAll()}>
        {t('cancelKeep')}
      </Button>
    </>
  );
}
