import { loadWrites } from '#core/outbox/lateWrites.ts';
import { addIcons } from '#ui/icons.ts';
import type { BoundFeature } from './bindFeature.tsx';
import type { Language } from './language.ts';
import type { PanelModel } from './PanelModel.ts';

/** Language, privacy and what waits to be sent as a feature of the frame, so that one way of loading a screen serves all. */
export function settingsFeature(model: PanelModel): Pick<BoundFeature, 'routes' | 'loadScreens' | 'draw'> {
  let draw: ReturnType<BoundFeature['draw']>;
  let drawn: Language | undefined;
  return {
    routes: ['language', 'privacy', 'waiting'],
    async loadScreens() {
      const [{ settings }] = await Promise.all([import('./settings.tsx'), loadWrites()]);
      const language = model.language.peek();
      if (language) await settings.loadTexts(language);
      drawn = language;
      model.adopt(settings.styles);
      addIcons(settings.icons);
      draw = ({ feature }) => {
        if (feature === 'privacy') return <settings.PrivacyScreen model={model} />;
        if (feature === 'waiting') return <settings.WaitingScreen model={model} />;
        return <settings.LanguageScreen model={model} />;
      };
    },
    // Another language has words of its own to load.
    draw: () => (drawn === model.language.value ? draw : undefined),
  };
}
