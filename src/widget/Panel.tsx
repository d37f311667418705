import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type Frame, FrameContext } from '#ui/frame.ts';
import { FeatureScreen } from './FeatureScreen.tsx';
import { focusScreen } from './focus.ts';
import { Home } from './Home.tsx';
import type { Language } from './language.ts';
import type { PanelModel } from './PanelModel.ts';
import { type Entry, homeRoute, parseRoute } from './router.ts';
import { Toaster } from './Toaster.tsx';

export interface PanelProps {
  model: PanelModel;
  close: () => void;
  isSheet: ReadonlySignal<boolean>;
}

/**
 * The dialog: a stack of screens of which the top one shows, and what is said to screen readers.
 * @csspart panel - The panel itself: its corners, border, shadow and size.
 */
export function Panel({ model, close, isSheet }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const language = model.language.value;
  const isOpen = model.isOpen.value;
  const stack = model.router.stack.value;
  useFocus(panel, model, stack, isOpen);
  if (!language) return null;
  return (
    <div
      ref={panel}
      class="panel"
      part="panel"
      role="dialog"
      aria-modal={isSheet.value}
      aria-label={language.common.t('help', { shop: model.shopOrGuess.value.name })}
      lang={language.locale}
      hidden={!isOpen}
      data-move="open"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) close();
      }}
    >
      {stack.map((entry, index) => (
        <Layer
          key={`${entry.id}/${language.locale}`}
          entry={entry}
          isTop={index === stack.length - 1}
          depth={index}
          language={language}
          model={model}
          close={close}
        />
      ))}
      <Toaster toast={model.toast} />
      <p class="vh" role="status">
        {model.announcement.value}
      </p>
    </div>
  );
}

interface LayerProps {
  entry: Entry;
  isTop: boolean;
  depth: number;
  language: Language;
  model: PanelModel;
  close: () => void;
}

/** One screen of the stack; under another it keeps its state, out of sight and out of reach. */
function Layer({ entry, isTop, depth, language, model, close }: LayerProps) {
  const frame = useMemo<Frame>(
    () => ({
      canGoBack: depth > 0,
      goBack: model.router.back,
      close,
      backLabel: language.common.t('back'),
      closeLabel: language.common.t('close'),
    }),
    [language, depth, close, model],
  );
  const route = useMemo(() => parseRoute(entry.route), [entry.route]);
  return (
    <div
      class="layer"
      data-move={isTop ? model.router.direction.peek() : undefined}
      data-under={isTop ? undefined : ''}
      inert={!isTop}
    >
      <FrameContext.Provider value={frame}>
        {entry.route === homeRoute ? (
          <Home model={model} language={language} close={close} />
        ) : (
          <FeatureScreen model={model} language={language} route={route} />
        )}
      </FrameContext.Provider>
    </div>
  );
}

/** Forward, the new screen's heading gets the focus; back, the control that led away does. */
function useFocus(
  panel: { current: HTMLDivElement | null },
  { router }: PanelModel,
  stack: readonly Entry[],
  isOpen: boolean,
): void {
  const before = useRef<readonly Entry[]>([]);
  useLayoutEffect(() => {
    const top = panel.current?.querySelector<HTMLElement>('.layer:not([inert])');
    const left = before.current.length > stack.length ? before.current[stack.length] : undefined;
    before.current = isOpen ? stack : [];
    if (!isOpen || !top) return;
    if (router.direction.peek() === 'back' && left?.focusBefore?.isConnected) left.focusBefore.focus();
    else focusScreen(top);
  }, [panel, router, stack, isOpen]);
}
