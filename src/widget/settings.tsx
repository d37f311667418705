import { screenKit } from '#ui/screenKit.ts';
import { HomeQueue } from './HomeQueue.tsx';
import { LanguageScreen } from './LanguageScreen.tsx';
import { PrivacyScreen } from './PrivacyScreen.tsx';
import settingsCss from './settings.css?inline';
import { loadSettingsTexts } from './settingsTexts.ts';
import { stockUp } from './stockUp.ts';
import { WaitingScreen } from './WaitingScreen.tsx';

/** The frame's own screens and the queue on home, which few shoppers see and so come late, with what they look like. */
export const settings = {
  HomeQueue,
  LanguageScreen,
  PrivacyScreen,
  WaitingScreen,
  stockUp,
  loadTexts: loadSettingsTexts,
  ...screenKit,
  styles: [...screenKit.styles, settingsCss],
};
