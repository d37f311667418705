import { describe } from 'vitest';
import { launchChromium } from './launchChromium.ts';
import { playwrightEngine } from './playwrightEngine.ts';
import { walkMainJourneys } from './walkMainJourneys.ts';

describe('in Chromium', () => {
  walkMainJourneys('Chromium', async () => playwrightEngine(await launchChromium()));
});
