import { conversationDatabase, hasDatabase } from '#core/hasDatabase.ts';
import { wait } from '#core/retry.ts';
import { type CounterbellOptions, readOptions } from '#src/options.ts';
import { applyAppearance, localeOf } from './appearance.ts';
import { keepAttached, whenBodyExists } from './attach.ts';
import type { Counterbell } from './counterbell.ts';
import { createEmitter, type Emitter } from './emitter.ts';
import { createLauncher, type Launcher } from './launcher.ts';
import { launcherTexts } from './launcherTexts.ts';
import { createPanelLoader, type LoadPanel, type PanelLoader } from './panelLoader.ts';
import type { Runtime } from './runtime.ts';
import { watchTriggers } from './triggers.ts';

/** All that one widget holds on to. */
interface Bell {
  launcher: Launcher;
  emitter: Emitter;
  runtime: Runtime;
  panel: PanelLoader;
  ending: AbortController;
  /** Redraws the launcher after options, theme or unread count changed. */
  show(): void;
  open(route?: string): Promise<void>;
}

/**
 * Puts the launcher on the page and returns the handle; imports the panel on intent. A second call on a page that
 * has a widget returns the first one's handle.
 */
export function createBell(options: CounterbellOptions, loadPanel: LoadPanel): Counterbell {
  const existing: unknown = Reflect.get(document.querySelector('counterbell-widget') ?? {}, 'counterbell');
  if (isHandle(existing)) {
    console.warn('Counterbell: this page has a widget already; the first one is used.');
    return existing;
  }
  const bell = assemble(options, loadPanel);
  listen(bell);
  const handle = createHandle(bell);
  Object.assign(bell.launcher.host, { counterbell: handle });
  return handle;
}

function assemble(options: CounterbellOptions, loadPanel: LoadPanel): Bell {
  const launcher = createLauncher();
  const emitter = createEmitter();
  const ending = new AbortController();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let unread = '';
  const runtime: Runtime = {
    root: launcher.root,
    shadow: launcher.shadow,
    options,
    identity: undefined,
    emit: emitter.emit,
    setUnread(count, label) {
      unread = count > 0 ? label : '';
      launcher.setUnread(count);
      show();
    },
    showLauncher(isShown) {
      launcher.button.hidden = !isShown || runtime.options.launcher === 'none';
      launcher.button.setAttribute('aria-expanded', String(!isShown));
    },
    focusLauncher: () => launcher.button.focus({ preventScroll: true }),
  };
  const panel = createPanelLoader(runtime, loadPanel);
  function show(): void {
    applyAppearance(launcher, runtime.options, unread, dark.matches);
    runtime.showLauncher(!panel.current?.isOpen);
  }
  dark.addEventListener('change', show, { signal: ending.signal });
  const open = async (route?: string) => {
    launcher.setNote(undefined);
    try {
      const control = await panel.load();
      if (!ending.signal.aborted) await control.open(route);
    } catch (error) {
      console.error('Counterbell: the panel could not be loaded.', error);
      launcher.setNote(launcherTexts[localeOf(runtime.options)].failed);
    }
  };
  return { launcher, emitter, runtime, panel, ending, show, open };
}

function listen({ launcher: { button }, panel, runtime, ending: { signal }, open }: Bell): void {
  const preload = () => void panel.load().catch(() => undefined);
  for (const intent of ['pointerenter', 'focus', 'touchstart']) {
    button.addEventListener(intent, preload, { signal, passive: true });
  }
  button.addEventListener('click', () => void open(), { signal });
  watchTriggers(() => runtime.options.triggers, open, signal);
}

function createHandle({ launcher, emitter, runtime, panel, ending, show, open }: Bell): Counterbell {
  const handle: Counterbell = {
    ready: whenBodyExists().then(() => {
      if (ending.signal.aborted) return;
      show();
      // Beside body, not in it: single-page apps and Turbo replace body whole.
      document.documentElement.append(launcher.host);
      keepAttached(launcher.host, ending.signal);
      emitter.emit('ready', {});
      void resume(panel, ending.signal);
    }),
    get isOpen() {
      return panel.current?.isOpen ?? false;
    },
    open,
    close: () => panel.current?.close(),
    on: emitter.on,
    update(options) {
      runtime.options = { ...runtime.options, ...readOptions({ ...options }) };
      show();
      panel.current?.update();
    },
    identify(identity) {
      if (typeof identity?.getToken !== 'function') {
        console.warn('Counterbell: identify() needs { getToken }, a function that returns a signed token.');
        return;
      }
      runtime.identity = identity;
      panel.current?.identify();
    },
    async logout() {
      runtime.identity = undefined;
      const control = await panel.load().catch(() => undefined);
      await control?.logout();
    },
    setLocale: (locale) => handle.update({ locale }),
    doctor: async () => (await panel.load()).doctor(),
    destroy() {
      if (ending.signal.aborted) return;
      ending.abort();
      panel.current?.destroy();
      launcher.host.remove();
      emitter.emit('destroy', {});
      emitter.clear();
    },
  };
  return handle;
}

/** A shopper with a conversation going on sees unread messages without opening the panel; nobody else costs a request. */
async function resume(panel: PanelLoader, ending: AbortSignal): Promise<void> {
  if ((await hasDatabase(conversationDatabase)) !== true) return;
  // After the page's own loading; an early import would compete with it.
  await wait(1_000, ending).then(
    async () => (await panel.load()).resume(),
    () => undefined,
  );
}

function isHandle(value: unknown): value is Counterbell {
  return typeof value === 'object' && value !== null && 'destroy' in value;
}
