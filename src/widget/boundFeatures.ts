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
  const binders = table.map((feature) => [feature.id, createBinder(feature)] as const);
  let eras = 0;
  const era = computed(() => {
    // Read for their effect alone: what another shopper or backend gave must leave the screen.
    void [state.generation.value, state.client.value, state.options.value.adapter];
    return eras++;
  });
  return computed(() => {
    const language = state.language.value;
    if (!language || state.isForgetting.value) return [];
    const { adapter, features: wanted } = state.options.value;
    const client = state.client.value;
    const served = client && shop.value?.features;
    /** Until the shop has told what it has, whatever the contract could serve is offered. */
    const has = (id: string) =>
      (!wanted || wanted.includes(id)) &&
      (Reflect.get(adapter ?? {}, id) !== undefined ||
        (client !== undefined && (!served || Object.hasOwn(served, id))));
    const shared = createSharedContext(state, language, has, open);
    const { locale, texts } = language;
    const sources = { adapter, client, locale, texts, adopt };
    return binders.filter(([id]) => has(id)).map(([, bind]) => bind(sources, shared, era.value));
  });
}

function createSharedContext(
  state: PanelState,
  language: Language,
  has: (id: string) => boolean,
  open: Open,
): SharedContext {
  const { email, phone } = state.options.value;
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
    fallback: { email, phone },
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
