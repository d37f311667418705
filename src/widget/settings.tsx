import { screenKit } from '#ui/screenKit.ts';
import { LanguageScreen } from './LanguageScreen.tsx';
import { PrivacyScreen } from './PrivacyScreen.tsx';

/** The frame's own screens, which few shoppers open and so come late, with what they look like. */
export const settings = { LanguageScreen, PrivacyScreen, ...screenKit };
