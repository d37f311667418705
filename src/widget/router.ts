import { type ReadonlySignal, signal } from '@preact/signals';
import type { Route } from '#core/feature.ts';

/** One screen on the stack. It stays mounted under the ones opened after it, so nothing typed or scrolled is lost. */
export interface Entry {
  readonly id: number;
  readonly route: string;
  /** What had the focus when the shopper went on from here. */
  readonly focusBefore: HTMLElement | undefined;
}

/** The screens from home to the one on top. */
export interface Router {
  readonly stack: ReadonlySignal<readonly Entry[]>;
  /** Which way the last change went; screens move along with it. */
  readonly direction: ReadonlySignal<'forward' | 'back'>;
  open(route: string, how: { replace?: boolean | undefined; focusBefore?: HTMLElement | undefined }): void;
  back(): void;
  /** Back to a fresh home screen. */
  reset(): void;
}

export const homeRoute = 'home';
/** Deeper than any journey; older screens are let go so that a long session stays light. */
const maxDepth = 12;

/** Makes a router that stands on the home screen. */
export function createRouter(): Router {
  let lastId = 0;
  const entry = (route: string, focusBefore?: HTMLElement): Entry => ({ id: ++lastId, route, focusBefore });
  const stack = signal<readonly Entry[]>([entry(homeRoute)]);
  const direction = signal<'forward' | 'back'>('forward');
  return {
    stack,
    direction,
    open(route, { replace = false, focusBefore }) {
      const [home = entry(homeRoute), ...rest] = stack.value;
      // A host page or a double click may ask twice; going back should take one step all the same.
      if (!replace && stack.value.at(-1)?.route === route) return;
      direction.value = 'forward';
      if (route === homeRoute) {
        stack.value = [home];
        return;
      }
      const kept = replace ? rest.slice(0, -1) : rest;
      // Back from what replaces a screen leads where that screen was opened from.
      const opener = replace ? rest.at(-1)?.focusBefore : focusBefore;
      stack.value = [home, ...kept.slice(2 - maxDepth), entry(route, opener)];
    },
    back() {
      if (stack.value.length < 2) return;
      direction.value = 'back';
      stack.value = stack.value.slice(0, -1);
    },
    reset() {
      direction.value = 'back';
      stack.value = [entry(homeRoute)];
    },
  };
}

/** Reads a route such as `contact/conversation?topic=return`; parts are percent-decoded. */
export function parseRoute(route: string): Route {
  const [path = '', search = ''] = route.replace(/^[#/]+/u, '').split(/\?(.*)/su);
  const [feature = '', ...rest] = path.split('/').filter(Boolean).map(decode);
  return { feature, path: rest, query: new URLSearchParams(search) };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
