import { describe } from 'vitest';
import { findWebKit } from './findWebKit.ts';
import { walkMainJourneys } from './walkMainJourneys.ts';
import { launchWebKitEngine } from './webKitEngine.ts';

describe.skipIf(findWebKit() === undefined)('in WebKit', () => {
  walkMainJourneys('WebKit', () => launchWebKitEngine());
});
