import { render } from 'preact';
import type { AnyFeature } from '#core/feature.ts';
import { wait } from '#core/retry.ts';
import type { PanelControl, Runtime } from '#launcher/runtime.ts';
import { createBackground } from './background.ts';
import { Panel } from './Panel.tsx';
import { createPanelModel, type PanelModel } from './PanelModel.ts';
import { readOptions } from './readOptions.ts';
import { watchRepeatedLinks } from './repeatedLinks.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { createStyleAdopter, frameStyles } from './styles.ts';

/** How long the shopper's own first steps are left alone. */
const patienceMs = 3_000;

/** Puts the panel behind a launcher. It is drawn at its first opening, and from then on only hidden. */
export function createPanel(runtime: Runtime, features: readonly AnyFeature[]): PanelControl {
  runtime.options = readOptions(runtime.given);
  runtime.show();
  const adopt = createStyleAdopter(runtime.shadow);
  const model = createPanelModel(runtime, features, adopt);
  const sheet = createSheet(runtime.root);
  const background = createBackground(model);
  const place = makePlace(runtime.root);
  const life = new AbortController();
  const settleIn = createSettling(model, life.signal);
  heedPresses(runtime.root, model, life.signal);
  adopt(frameStyles);
  const close = () => closePanel(model, sheet);
  let isDrawn = false;
  const draw = () => {
    // A second `render` would begin its ids anew, and label fields by the names of others.
    if (!isDrawn) render(<Panel model={model} close={close} isSheet={sheet.isSheet} />, place);
    isDrawn = true;
  };
  const open = async (route?: string) => {
    await model.prepare();
    if (route) model.open(route);
    openPanel(model, sheet);
    draw();
    await background.resume();
    settleIn();
  };
  const unwatch = watchRepeatedLinks((route) => void open(route));
  return {
    get isOpen() {
      return model.isOpen.peek();
    },
    open,
    close,
    resume: background.resume,
    update(changes) {
      runtime.options = { ...runtime.options, ...readOptions({ ...changes }) };
      runtime.show();
      model.update();
    },
    identify: model.identify,
    logout: model.forget,
    async doctor() {
      const { examine } = await import('./doctor.ts');
      return examine(runtime, model.client.peek(), model.language.peek()?.locale ?? 'en');
    },
    destroy() {
      unwatch();
      life.abort();
      background.dispose();
      sheet.close();
      render(null, place);
      place.remove();
      model.dispose();
    },
  };
}

/** Where the panel is drawn. Host pages' hotkeys must not see what is typed in it. */
function makePlace(root: HTMLElement): HTMLElement {
  const place = document.createElement('div');
  // At the root, since the key that closes the panel comes up on the launcher.
  for (const name of ['keydown', 'keypress', 'keyup']) {
    root.addEventListener(name, (event) => event.stopPropagation());
  }
  root.append(place);
  return place;
}

/** What a shopper presses for is really tried, whatever pause automatic tries keep. */
function heedPresses(root: HTMLElement, { client }: PanelModel, life: AbortSignal): void {
  // Before the pressed control hears of it.
  root.addEventListener('click', () => client.peek()?.insist(), { capture: true, signal: life });
}

/**
 * Makes what deletes, after the shopper's own first steps, what is over of all that is kept here, and fetches all that
 * the panel would need without a connection; the code for that comes late too.
 */
function createSettling(model: PanelModel, life: AbortSignal): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    wait(patienceMs, life)
      .then(() => import('./settings.tsx'))
      .then(
        ({ settings }) => {
          // What cannot be swept now is at another opening.
          void Promise.allSettled([model.sessions.sweep(), model.copies.sweep()]);
          settings.stockUp(model, life);
        },
        () => {
          isAsked = false;
        },
      );
  };
}

function openPanel({ isOpen, runtime }: PanelModel, sheet: Sheet): void {
  if (isOpen.peek()) return;
  isOpen.value = true;
  sheet.open();
  runtime.show();
  runtime.emit('open', {});
}

function closePanel({ isOpen, runtime }: PanelModel, sheet: Sheet): void {
  if (!isOpen.peek()) return;
  isOpen.value = false;
  sheet.close();
  runtime.show();
  runtime.button.focus({ preventScroll: true });
  runtime.emit('close', {});
}
