import { computed, type ReadonlySignal } from '@preact/signals';
import type { AnyFeature } from '#core/feature.ts';
import { type BoundFeature, createBinder, type SharedContext } from './bindFeature.tsx';
import { explain } from './explain.ts';
import type { Language } from './language.ts';
import { type PanelState, showToast } from './PanelState.ts';

type Open = (route: string, how?: { replace?: boolean }) => void;

/** The features this panel has: those the host page wants and the backend or the adapter can serve, with their contexts. */
export function createBoundFeatures(
  state: PanelState,
  table: readonly AnyFeature[],
  open: Open,
  adopt: (styles: readonly string[]) => void,
): ReadonlySignal<readonly BoundFeature[]> {
  // Loading again keeps the last known shop, so that contexts, and all that hangs on them, stay as they are.
  const shop = computed(() => state.shop.current.value.value);
  // One by one: a change of another option leaves the screens as they are, and what is being typed in them.
  const adapter = computed(() => state.options.value.adapter);
  const wanted = computed(() => state.options.value.features);
  const email = computed(() => state.options.value.email);
  const phone = computed(() => state.options.value.phone);
  const binders = table.map((feature) => [feature.id, createBinder(feature)] as const);
  // Another with each of them: what another shopper or backend gave must leave the screen. It has to hold what it reads, as
  // a minifier takes what is read for its effect alone for nothing.
  const era = computed<unknown>(() => [state.generation.value, state.client.value, adapter.value]);
  return computed(() => {
    const language = state.language.value;
    if (!language || state.isForgetting.value) return [];
    const client = state.client.value;
    const served = client && shop.value?.features;
    /** Until the shop has told what it has, whatever the contract could serve is offered. */
    const has = (id: string) =>
      (wanted.value?.includes(id) ?? true) &&
      (Reflect.get(adapter.value ?? {}, id) !== undefined ||
        (client !== undefined && (!served || Object.hasOwn(served, id))));
    const shared = createSharedContext(state, language, has, open, {
      email: email.value,
      phone: phone.value,
    });
    const { locale, texts } = language;
    const sources = { adapter: adapter.value, client, locale, texts, kept: state.kept, adopt };
    return binders.filter(([id]) => has(id)).map(([, bind]) => bind(sources, shared, era.value));
  });
}

function createSharedContext(
  state: PanelState,
  language: Language,
  has: (id: string) => boolean,
  open: Open,
  fallback: SharedContext['fallback'],
): SharedContext {
  const shop = state.shopOrGuess.value;
  const format = language.format(shop.timeZone);
  return {
    format,
    session: state.sessions.current,
    outbox: state.outbox,
    isOffline: state.online.isOffline,
    shop,
    locale: language.locale,
    page: computed(() => state.options.value.pageContext ?? {}),
    fallback,
    shopper: state.shopper,
    unread: state.unread,
    isOpen: state.isOpen,
    isShown: computed(() => state.isOpen.value && state.router.stack.value.length === 1),
    query: state.query,
    has,
    open,
    back: state.router.back,
    track: (name, detail) => state.runtime.emit('action', { ...detail, name }),
    announce: (words) => {
      state.announcement.value = words;
    },
    toast: (words) => showToast(state, words),
    explain: (error) => explain(error, language.common, format),
  };
}
