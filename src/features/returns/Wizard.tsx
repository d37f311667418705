import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { FrameContext } from '#ui/frame.ts';
import { Screen } from '#ui/Screen.tsx';
import { Segments } from '#ui/Segments.tsx';
import { useUniqueId } from '#ui/useUniqueId.ts';
import type { ReturnOptions } from './contract.ts';
import { ItemsStep } from './ItemsStep.tsx';
import { MethodStep } from './MethodStep.tsx';
import { NewsNotice } from './NewsNotice.tsx';
import { ReasonStep } from './ReasonStep.tsx';
import { ResolutionStep } from './ResolutionStep.tsx';
import type { ReturnModel } from './ReturnModel.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import { ReviewStep } from './ReviewStep.tsx';
import { steps } from './returnDraft.ts';
import { SeenNotice } from './SeenNotice.tsx';
import { WizardFoot } from './WizardFoot.tsx';

interface WizardProps {
  readonly context: ReturnsContext;
  readonly model: ReturnModel;
  readonly options: ReturnOptions;
  /** Set when what is on offer is what this device saw last. */
  readonly seenAt: string | undefined;
}

const views = {
  items: ItemsStep,
  reason: ReasonStep,
  resolution: ResolutionStep,
  method: MethodStep,
  review: ReviewStep,
};

/** One question at a time, with where the shopper is and the way back. */
export function Wizard({ context, model, options, seenAt }: WizardProps) {
  const { t } = context.texts;
  const frame = useContext(FrameContext);
  const hasShown = useRef(false);
  useLayoutEffect(() => {
    hasShown.current = true;
  }, []);
  const draft = model.draft.value;
  const number = steps.indexOf(draft.step) + 1;
  const words = t('step', { step: number, total: steps.length });
  const id = useUniqueId();
  const errorId = model.isMissing.value ? id : undefined;
  const View = views[draft.step];
  const goBack = () => {
    if (!model.back()) frame?.goBack();
  };
  const isFirst = draft.step === 'items';
  const step = { context, model, options, draft, takesFocus: hasShown.current, errorId };
  return (
    <FrameContext.Provider value={frame && { ...frame, canGoBack: frame.canGoBack || !isFirst, goBack }}>
      <Screen
        key={`${draft.step} ${draft.item}`}
        class="wizard"
        title={t('title')}
        subtitle={words}
        foot={<WizardFoot {...step} />}
      >
        <Segments total={steps.length} done={number} />
        <SeenNotice context={context} seenAt={seenAt} onRetry={() => void model.load()} />
        <NewsNotice context={context} model={model} orderNumber={options.orderNumber} />
        <View {...step} />
      </Screen>
    </FrameContext.Provider>
  );
}
