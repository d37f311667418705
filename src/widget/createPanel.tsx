import { render } from 'preact';
import type { AnyFeature } from '#core/feature.ts';
import type { PanelControl, Runtime } from '#launcher/runtime.ts';
import { readOptions } from '#src/options.ts';
import { Panel } from './Panel.tsx';
import { createPanelModel } from './PanelModel.ts';
import { createSheet } from './sheet.ts';
import { createStyleAdopter, frameStyles } from './styles.ts';

/** Puts the panel behind a launcher. It is drawn at its first opening, and from then on only hidden. */
export function createPanel(runtime: Runtime, features: readonly AnyFeature[]): PanelControl {
  const model = createPanelModel(runtime, features);
  const adopt = createStyleAdopter(runtime.shadow);
  const sheet = createSheet(runtime.root);
  const place = document.createElement('div');
  const endings: (() => void)[] = [];
  adopt(frameStyles);
  runtime.root.append(place);
  for (const name of ['keydown', 'keypress', 'keyup'] as const) {
    // Host pages' hotkeys must not see what is typed in the panel.
    place.addEventListener(name, (event) => event.stopPropagation());
  }

  let background: Promise<void> | undefined;
  /** Features go on in the background from the first opening, or earlier where the shopper has a conversation. */
  const resume = () => {
    background ??= model.prepare().then(() => {
      endings.push(startBackground(model.features.peek()));
    });
    return background;
  };

  function close(): void {
    if (!model.isOpen.peek()) return;
    model.isOpen.value = false;
    sheet.close();
    runtime.show();
    runtime.button.focus({ preventScroll: true });
    runtime.emit('close', {});
  }

  function draw(): void {
    render(<Panel model={model} close={close} adopt={adopt} isSheet={sheet.isSheet} />, place);
  }

  return {
    get isOpen() {
      return model.isOpen.peek();
    },
    async open(route) {
      await model.prepare();
      if (route) model.open(route);
      if (!model.isOpen.peek()) {
        model.isOpen.value = true;
        sheet.open();
        runtime.show();
        runtime.emit('open', {});
      }
      draw();
      void resume();
    },
    close,
    resume,
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
      for (const end of endings) end();
      sheet.close();
      render(null, place);
      place.remove();
      model.dispose();
    },
  };
}

function startBackground(features: ReturnType<typeof createPanelModel>['features']['value']): () => void {
  const endings = features.map(({ startBackground }) => startBackground());
  return () => {
    for (const end of endings) end?.();
  };
}
