import { CounterbellError, type ErrorCode } from '#core/errors.ts';
import type { FakeWorld } from './fakeWorld.ts';
import { createOutbox } from './outbox.ts';
import './sending.ts';

export const write = {
  kind: 'message',
  stream: 'talk',
  input: 'Hello',
  title: 'Your message',
  route: 'contact',
};

/** A server that never answers. */
export const later = () => new Promise<never>(() => undefined);

/** A server that always fails in one way. */
export const fails =
  (code: ErrorCode, more: ConstructorParameters<typeof CounterbellError>[1] = {}) =>
  () =>
    Promise.reject(new CounterbellError(code, more));

/** Opens a tab in which the panel runs. */
export function openPage(world: FakeWorld, send: (key: string) => Promise<unknown>) {
  const tab = world.openTab();
  const outbox = createOutbox({ serverNow: world.now, environment: tab.environment });
  outbox.register('message', ({ key }) => send(key));
  outbox.start();
  return { tab, outbox };
}
