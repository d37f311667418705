import type { Page } from 'playwright-core';

/**
 * Gives the page a visual viewport that a test shrinks as a phone's keyboard does: Chromium emulates phones without one.
 * It counts its listeners.
 */
export const bringKeyboard = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const room = new EventTarget();
    const state = { height: 0, offsetTop: 0, scale: 1, listeners: 0 };
    const { addEventListener, removeEventListener } = room;
    const listeners = new Set<unknown>();
    Object.defineProperties(room, {
      height: { get: () => state.height || innerHeight },
      offsetTop: { get: () => state.offsetTop },
      scale: { get: () => state.scale },
      listenerCount: { get: () => listeners.size },
      addEventListener: {
        value(name: string, listener: EventListener, options?: AddEventListenerOptions) {
          const entry = {};
          listeners.add(entry);
          options?.signal?.addEventListener('abort', () => listeners.delete(entry));
          Reflect.apply(addEventListener, room, [name, listener, options]);
        },
      },
      removeEventListener: { value: removeEventListener.bind(room) },
      take: {
        value(height: number, offsetTop: number) {
          state.height = height;
          state.offsetTop = offsetTop;
          room.dispatchEvent(new Event('resize'));
          room.dispatchEvent(new Event('scroll'));
        },
      },
    });
    Object.defineProperty(window, 'visualViewport', { value: room });
  });

/** Leaves so many pixels of the screen above the keyboard; `offsetTop` is how far the browser scrolled what is seen. */
export const showKeyboard = (page: Page, height: number, offsetTop = 0): Promise<unknown> =>
  page.evaluate(`visualViewport.take(${height}, ${offsetTop})`);
