import { render } from 'preact';
import type { AnyFeature } from '#core/feature.ts';
import type { PanelControl, Runtime } from '#launcher/runtime.ts';
import { readOptions } from '#src/options.ts';
import { createBackground } from './background.ts';
import { Panel } from './Panel.tsx';
import { createPanelModel, type PanelModel } from './PanelModel.ts';
import { watchRepeatedLinks } from './repeatedLinks.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { createStyleAdopter, frameStyles } from './styles.ts';

/** Puts the panel behind a launcher. It is drawn at its first opening, and from then on only hidden. */
export function createPanel(runtime: Runtime, features: readonly AnyFeature[]): PanelControl {
  const adopt = createStyleAdopter(runtime.shadow);
  const model = createPanelModel(runtime, features, adopt);
  const sheet = createSheet(runtime.root);
  const background = createBackground(model);
  const place = makePlace(runtime.root);
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
    model.sweepSoon();
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
