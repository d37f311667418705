import { describe } from 'vitest';
import { findFirefox, launchFirefox } from './launchFirefox.ts';
import { playwrightEngine } from './playwrightEngine.ts';
import { walkMainJourneys } from './walkMainJourneys.ts';

describe.skipIf(findFirefox() === undefined)('in Firefox', () => {
  walkMainJourneys('Firefox', async () => playwrightEngine(await launchFirefox()));
});
