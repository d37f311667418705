// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { createEmitter } from './emitter.ts';

test('a host page hears the same event on the handle and on its document', () => {
  const { emit, on } = createEmitter(new AbortController().signal);
  const onHandle = vi.fn();
  const onDocument = vi.fn();
  on('unread', onHandle);
  document.addEventListener('counterbell:unread', onDocument, { once: true });
  emit('unread', { count: 2 });
  emit('open', {});
  expect(onHandle.mock.calls).toEqual([[{ count: 2 }]]);
  expect(onDocument.mock.calls).toEqual([[expect.objectContaining({ detail: { count: 2 } })]]);
});

test('a host page that stops listening hears nothing more, and others still do', () => {
  const { emit, on } = createEmitter(new AbortController().signal);
  const [stopped, still] = [vi.fn(), vi.fn()];
  const stop = on('navigate', stopped);
  on('navigate', still);
  stop();
  stop();
  emit('navigate', { feature: 'orders' });
  expect(stopped).not.toHaveBeenCalled();
  expect(still).toHaveBeenCalledExactlyOnceWith({ feature: 'orders' });
});

test('after the bell is taken away nobody is told anything', () => {
  const ending = new AbortController();
  const { emit, on } = createEmitter(ending.signal);
  const heard = vi.fn();
  on('close', heard);
  ending.abort();
  emit('close', {});
  expect(heard).not.toHaveBeenCalled();
});
