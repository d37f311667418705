import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import * as v from 'valibot';
import type { AnyFeature } from '#core/feature.ts';
import { type Locale, locales } from '#core/locales.ts';
import { wait } from '#core/retry.ts';
import { allowStorage } from '#core/store.ts';
import { localeOf } from '#launcher/appearance.ts';
import type { Runtime } from '#launcher/runtime.ts';
import type { BoundFeature } from './bindFeature.tsx';
import { createBoundFeatures } from './boundFeatures.ts';
import { findKept } from './findKept.ts';
import { identify } from './identify.ts';
import { loadLanguage } from './language.ts';
import { createPanelState, type PanelState } from './PanelState.ts';
import { parseRoute } from './router.ts';
import { tellUnread } from './tellUnread.ts';
import { watchConnection } from './watchConnection.ts';

/** The panel's state and all that can be done with it; components only draw it. */
export interface PanelModel extends PanelState {
  readonly features: ReadonlySignal<readonly BoundFeature[]>;
  /** Takes a feature's sheets into the shadow root. */
  readonly adopt: (styles: readonly string[]) => void;
  /** Loads the language, and begins to ask the shop of itself; rejects when the language cannot be loaded. */
  prepare(): Promise<void>;
  /** The shopper chooses a language; it is remembered. */
  choose(locale: Locale): Promise<void>;
  open(route: string, how?: { replace?: boolean }): void;
  /** Takes over options that the host page changed. */
  update(): void;
  /** Takes over who the host page says is signed in. */
  identify(): void;
  /** Wipes this device and starts afresh, in all tabs. */
  forget(): Promise<void>;
  dispose(): void;
}

/** How long storage may keep the shopper from the first paint. */
const patienceMs = 300;

/** Makes the model of one panel; nothing is loaded, requested or stored before `prepare`. */
export function createPanelModel(
  runtime: Runtime,
  table: readonly AnyFeature[],
  adopt: (styles: readonly string[]) => void,
): PanelModel {
  const isStoring = () => runtime.options.storage !== 'none';
  allowStorage(isStoring());
  const state = createPanelState(runtime);
  const open: PanelModel['open'] = (route, how = {}) => {
    const active = runtime.shadow.activeElement;
    state.router.open(route, { ...how, focusBefore: active instanceof HTMLElement ? active : undefined });
    runtime.emit('navigate', { feature: parseRoute(route).feature });
  };
  const endings = [
    tellUnread(state),
    watchConnection(state),
    state.shop.dispose,
    state.outbox.dispose,
    effect(() => {
      const isWiped = state.wipes.value > 0;
      if (isWiped) untracked(() => void forget(state, { isElsewhere: true }));
    }),
  ];
  const load = createLoader(state, table);
  const speak = async (locale: Locale) => {
    await load(locale);
    await state.shop.load();
  };
  return {
    ...state,
    adopt,
    features: createBoundFeatures(state, table, open, adopt),
    open,
    async prepare() {
      if (!state.language.peek()) {
        const recall = async () => {
          await identify(state);
          const [chosen] = await Promise.all([
            state.sessions.current.read('locale', v.picklist(locales)),
            findKept(state, table),
          ]);
          return chosen;
        };
        // A page or a device that is slow to say whose this is shows the page's language rather than nothing.
        const chosen = await Promise.race([recall(), wait(patienceMs).then(() => undefined)]);
        await load(chosen ?? localeOf({ options: state.options.peek() }));
      }
      // Sending begins after the shop has been asked of itself: then the connection and its clock are known.
      if (state.shop.current.peek().state !== 'ready') void state.shop.load().then(state.outbox.start);
    },
    async choose(locale) {
      await Promise.all([speak(locale), state.sessions.current.write('locale', locale, 'remembered')]);
    },
    update: () => update(state, isStoring, speak),
    identify: () => void identify(state),
    forget: () => forget(state, { isElsewhere: false }),
    dispose() {
      for (const end of endings) end();
    },
  };
}

/** Takes over what the host page changed; `speak` changes the language. */
function update(state: PanelState, isStoring: () => boolean, speak: (locale: Locale) => Promise<void>): void {
  const before = state.options.peek();
  const { options } = state.runtime;
  state.options.value = options;
  if (before.storage !== options.storage) void obey(state, isStoring);
  const spoken = state.language.peek()?.locale;
  if (!spoken) return;
  if (before.backend !== options.backend) void state.shop.load();
  const wanted = before.locale === options.locale ? spoken : localeOf({ options });
  if (spoken !== wanted || before.texts !== options.texts) speak(wanted).catch(reportLanguage);
}

/** Makes what has the panel speak a language; of several asked for at once the last one counts. */
function createLoader({ language, runtime }: PanelState, table: readonly AnyFeature[]) {
  let asked: Locale | undefined;
  return async (locale: Locale) => {
    asked = locale;
    const loaded = await loadLanguage(locale, table, runtime.options.texts);
    // The arrow keys choose faster than a language comes.
    if (asked !== locale) return;
    language.value = loaded;
    runtime.locale = locale;
    runtime.show();
  };
}

/** A consent was given or withdrawn; of what was kept nothing may be left then. */
async function obey(state: PanelState, isStoring: () => boolean): Promise<void> {
  if (!isStoring()) await forget(state, { isElsewhere: false });
  allowStorage(isStoring());
}

/** `isElsewhere`: another tab wiped the disk, and the outbox in this one has followed already. */
async function forget(state: PanelState, { isElsewhere }: { isElsewhere: boolean }): Promise<void> {
  state.router.reset();
  state.isForgetting.value = true;
  const sent = isElsewhere ? undefined : state.outbox.forget();
  await Promise.all([state.sessions.forget(), sent, state.copies.clear()]);
  state.shopper.value = undefined;
  state.unread.value = 0;
  state.query.value = '';
  // A shopper who is still signed in to the shop stays so; what this device knew of them is gone.
  void identify(state);
  state.isForgetting.value = false;
}

function reportLanguage(error: unknown): void {
  console.error('Counterbell: that language could not be loaded.', error);
}
