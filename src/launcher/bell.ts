import { hasDatabase } from '#core/hasDatabase.ts';
import { applyAppearance, localeOf } from './appearance.ts';
import { attach, whenBodyExists } from './attach.ts';
import type { Counterbell } from './counterbell.ts';
import { createEmitter } from './emitter.ts';
import { add, createLauncher } from './launcher.ts';
import { readLauncherOptions } from './launcherOptions.ts';
import { failedText } from './launcherTexts.ts';
import type { LoadPanel, PanelControl, Runtime } from './runtime.ts';
import { watchTriggers } from './triggers.ts';

/**
 * Puts the launcher on the page and returns the handle; imports the panel on intent. A second call on a page that
 * has a widget returns the first one's handle.
 */
export function createBell(given: Readonly<Record<string, unknown>>, loadPanel: LoadPanel): Counterbell {
  const existing: Counterbell | undefined = Reflect.get(
    Object(document.querySelector('counterbell-widget')),
    'bell',
  );
  if (existing) {
    console.warn('Counterbell: there already.');
    return existing;
  }
  const ending = new AbortController();
  const { signal } = ending;
  const { emit, on } = createEmitter(signal);
  const runtime: Runtime = {
    ...createLauncher(),
    emit,
    given,
    options: readLauncherOptions(given),
    identity: undefined,
    unread: '',
    show: () => applyAppearance(runtime),
  };
  const { load, open } = createOpener(runtime, loadPanel, signal);
  /** Once the panel is there; where it does not come, the next intent tries again. */
  const later = (run: (panel: PanelControl) => unknown) => load().then(run, () => undefined);
  runtime.show();
  listen(runtime, later, open, signal);

  const handle: Counterbell = {
    ready: whenBodyExists().then(() => {
      if (signal.aborted) return;
      attach(runtime.host, signal);
      emit('ready', {});
      void resume(later, signal);
    }),
    get isOpen() {
      return !!runtime.panel?.isOpen;
    },
    open,
    close: () => runtime.panel?.close(),
    on,
    update: (changes) => void later((control) => control.update(changes)),
    identify(identity) {
      runtime.identity = identity;
      runtime.panel?.identify();
    },
    async logout() {
      runtime.identity = undefined;
      await later((control) => control.logout());
    },
    setLocale: (locale) => handle.update({ locale }),
    doctor: async () => (await load()).doctor(),
    destroy() {
      // Once, even when a listener of the event calls it again.
      handle.destroy = () => undefined;
      runtime.panel?.destroy();
      emit('destroy', {});
      ending.abort();
    },
  };
  Object.assign(runtime.host, { bell: handle });
  return handle;
}

/** Imports the panel once; a failure is told beside the launcher and forgotten, so that the next intent tries again. */
function createOpener(runtime: Runtime, loadPanel: LoadPanel, signal: AbortSignal) {
  let loading: Promise<PanelControl> | undefined;
  const load = () => {
    loading ??= loadPanel().then(
      ({ mountPanel }) => {
        const panel = mountPanel(runtime);
        runtime.panel = panel;
        if (signal.aborted) panel.destroy();
        return panel;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  let note: Element | undefined;
  const open = async (route?: string) => {
    note?.remove();
    try {
      await (await load()).open(route);
    } catch (error) {
      console.error('Counterbell:', error);
      note = add(runtime.root, document.createElement('div'), { role: 'alert' });
      note.textContent = failedText(localeOf(runtime));
    }
  };
  return { load, open };
}

type Later = (run: (panel: PanelControl) => unknown) => Promise<unknown>;

function listen(
  { button, options }: Runtime,
  later: Later,
  open: Counterbell['open'],
  signal: AbortSignal,
): void {
  // A touch enters before it clicks, so these two are every way of getting near.
  for (const intent of ['pointerenter', 'focus']) {
    button.addEventListener(intent, () => void later(() => undefined), { signal });
  }
  button.addEventListener('click', () => void open(), { signal });
  watchTriggers(options.triggers, open, signal);
}

/** What waits is sent, and unread messages are seen, without opening the panel; other shoppers cost no request. */
async function resume(later: Later, signal: AbortSignal): Promise<void> {
  // `counterbell-outbox` or `-conversation`, and not `-cache`; every byte here is paid on every page.
  if (!(await hasDatabase(/bell-.[uo]/))) return;
  // After the page's own loading; an early import would compete with it.
  setTimeout(() => signal.aborted || later((panel) => panel.resume()), 1_000);
}
