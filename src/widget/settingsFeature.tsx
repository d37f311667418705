import { addIcons } from '#ui/icons.ts';
import type { BoundFeature } from './bindFeature.tsx';
import type { PanelModel } from './PanelModel.ts';

/** Language and privacy as a feature of the frame, so that one way of loading a screen serves all. */
export function settingsFeature(model: PanelModel): Pick<BoundFeature, 'routes' | 'loadScreens' | 'draw'> {
  let draw: ReturnType<BoundFeature['draw']>;
  return {
    routes: ['language', 'privacy'],
    async loadScreens() {
      const { settings } = await import('./settings.tsx');
      model.adopt(settings.styles);
      addIcons(settings.icons);
      draw = ({ feature }) => {
        const Screen = feature === 'privacy' ? settings.PrivacyScreen : settings.LanguageScreen;
        return <Screen model={model} />;
      };
    },
    draw: () => draw,
  };
}
