import { afterEach } from 'vitest';

// Only files that ask for a DOM (`// @vitest-environment happy-dom`) render anything that has to be taken away again.
if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/preact');
  // What a shopper sees comes later than in a second where two tests share a busy processor.
  configure({ asyncUtilTimeout: 8000 });
  afterEach(cleanup);
}

// Every page and worker has one; Node has not.
if (!('origin' in globalThis)) Reflect.set(globalThis, 'origin', 'https://shop.example');
