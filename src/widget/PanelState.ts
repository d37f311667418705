import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Copies, createCopies } from '#core/copies.ts';
import { createHttpClient, type HttpClient } from '#core/http.ts';
import { createIdentity, type Identity } from '#core/identity.ts';
import { createOnline, type Online } from '#core/online.ts';
import type { OutboxOwner } from '#core/outbox/outbox.ts';
import { createOutbox } from '#core/outbox/outbox.ts';
import { createRemote, type RemoteResource } from '#core/remote.ts';
import { createServerClock } from '#core/serverClock.ts';
import { createSessions, type Sessions } from '#core/session.ts';
import type { Shop } from '#core/shop.ts';
import type { Runtime } from '#launcher/runtime.ts';
import type { CounterbellOptions } from '#src/options.ts';
import type { IconName } from '#ui/icons.ts';
import type { Language } from './language.ts';
import { createRouter, type Router } from './router.ts';

/** Everything the panel knows, before anything is derived from it. */
export interface PanelState {
  readonly runtime: Runtime;
  readonly options: Signal<CounterbellOptions>;
  readonly sessions: Sessions;
  readonly outbox: OutboxOwner;
  readonly online: Online;
  readonly copies: Copies;
  readonly router: Router;
  readonly identity: Signal<Identity>;
  readonly language: Signal<Language | undefined>;
  /** The records of cards that this device had when the panel was first opened. */
  readonly kept: Set<string>;
  readonly client: ReadonlySignal<HttpClient | undefined>;
  readonly shop: RemoteResource<Shop>;
  /** The shop as it told of itself; until then what the page says. */
  readonly shopOrGuess: ReadonlySignal<Shop>;
  readonly shopper: Signal<{ name?: string | undefined } | undefined>;
  readonly isOpen: Signal<boolean>;
  readonly unread: Signal<number>;
  readonly announcement: Signal<string>;
  readonly toast: Signal<{ id: number; words: string; icon: IconName } | undefined>;
  /** What is typed in the search field. */
  readonly query: Signal<string>;
  /** Grows when another shopper sits at the device: everything drawn for the one before is thrown away. */
  readonly generation: Signal<number>;
  /** How often another tab wiped this device. */
  readonly wipes: Signal<number>;
  /** While this device is being wiped no feature runs, so that none writes again what was just forgotten. */
  readonly isForgetting: Signal<boolean>;
}

/** Makes the state of one panel; nothing is loaded, requested or stored yet. */
export function createPanelState(runtime: Runtime): PanelState {
  const options = signal(runtime.options);
  const identity = signal(createIdentity(runtime.identity));
  const language = signal<Language | undefined>(undefined);
  const backend = computed(() => options.value.backend);
  const client = computed(() =>
    backend.value
      ? createHttpClient({
          baseUrl: backend.value,
          identity: () => identity.peek(),
          told: online.told,
          clock,
          copies,
        })
      : undefined,
  );
  const clock = createServerClock();
  const copies = createCopies();
  const online = createOnline(async (ending) => client.peek()?.probe(ending));
  const shop = createRemote(
    async () =>
      (await client.peek()?.shop(language.peek()?.locale ?? 'en')) ?? describeUnknownShop(options.peek()),
  );
  const known = computed(() => shop.current.value.value);
  const wipes = signal(0);
  return {
    runtime,
    options,
    sessions: createSessions(),
    outbox: createOutbox({
      serverNow: clock.now,
      isOffline: online.isOffline,
      onForgotten: () => wipes.value++,
    }),
    online,
    copies,
    router: createRouter(),
    identity,
    language,
    kept: new Set(),
    client,
    shop,
    shopOrGuess: computed(() => known.value ?? describeUnknownShop(options.value)),
    shopper: signal(undefined),
    isOpen: signal(false),
    unread: signal(0),
    announcement: signal(''),
    toast: signal(undefined),
    query: signal(''),
    generation: signal(0),
    wipes,
    isForgetting: signal(false),
  };
}

/** What can be said of a shop that has not answered: its name from the page, times in the shopper's own zone. */
function describeUnknownShop({ shopName }: CounterbellOptions): Shop {
  return {
    contract: '1',
    name: shopName ?? location.hostname,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    imageHosts: [],
    features: {},
  };
}

/** Shows a short message; its icon says whether something was done. */
export function showToast(
  { toast }: Pick<PanelState, 'toast'>,
  words: string,
  icon: IconName = 'check',
): void {
  toast.value = { id: (toast.peek()?.id ?? 0) + 1, words, icon };
}
