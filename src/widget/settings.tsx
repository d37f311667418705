import { screenKit } from '#ui/screenKit.ts';
import { LanguageScreen } from './LanguageScreen.tsx';
import { PrivacyScreen } from './PrivacyScreen.tsx';
import settingsCss from './settings.css?inline';
import { loadSettingsTexts } from './settingsTexts.ts';
import { stockUp } from './stockUp.ts';
import { WaitingScreen } from './WaitingScreen.tsx';

/** The frame's own screens, which few shoppers open and so come late, with what they look like. */
export const settings = {
  LanguageScreen,
  PrivacyScreen,
  WaitingScreen,
  stockUp,
  loadTexts: loadSettingsTexts,
  ...screenKit,
  styles: [...screenKit.styles, settingsCss],
};
