import { expect, test, vi } from 'vitest';
import type { Counterbell } from '#launcher/counterbell.ts';
import { type QueuedCall, replay } from './queue.ts';

/** A handle that writes down what it was asked. */
function createHandle() {
  const asked: unknown[][] = [];
  const note =
    (name: string) =>
    (...values: unknown[]) =>
      void asked.push([name, ...values]);
  const noteLater = (name: string) => async (route?: string) => note(name)(...(route ? [route] : []));
  const handle: Counterbell = {
    ready: Promise.resolve(),
    isOpen: false,
    open: noteLater('open'),
    close: note('close'),
    on: () => () => undefined,
    update: note('update'),
    identify: note('identify'),
    logout: noteLater('logout'),
    setLocale: note('setLocale'),
    doctor: async () => ({ ok: true, checks: [] }),
    destroy: note('destroy'),
  };
  return { handle, asked };
}

test('what a host page asked for before the bell was there is done, in its order', () => {
  const { handle, asked } = createHandle();
  replay(handle, { q: [['setLocale', 'nl'], ['open', 'orders'], ['close']] });
  expect(asked).toEqual([['setLocale', 'nl'], ['open', 'orders'], ['close']]);
});

test('what is pushed after the bell is there is done at once', () => {
  const { handle, asked } = createHandle();
  replay(handle, undefined);
  const { push }: { push: (...calls: QueuedCall[]) => void } = Reflect.get(handle, 'q');
  push(['update', { theme: 'dark' }], ['open']);
  expect(asked).toEqual([['update', { theme: 'dark' }], ['open']]);
});

test('a call that makes no sense is named, and stops none after it', () => {
  const error = vi.spyOn(console, 'error').mockReturnValue();
  const { handle, asked } = createHandle();
  replay(handle, { q: [['opne', 'orders'], ['isOpen'], ['open', 'orders']] });
  expect(asked).toEqual([['open', 'orders']]);
  const wrong = expect.any(TypeError);
  expect(error.mock.calls).toEqual([
    ['Counterbell:', 'opne', wrong],
    ['Counterbell:', 'isOpen', wrong],
  ]);
});

test.each([[undefined], [null], ['counterbell'], [{ q: 'open' }], [{}]])(
  'a stub that is %j is no queue',
  (stub) => {
    const { handle, asked } = createHandle();
    replay(handle, stub);
    expect(asked).toEqual([]);
  },
);
