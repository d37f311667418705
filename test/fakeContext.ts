import 'fake-indexeddb/auto';
import { type Signal, signal } from '@preact/signals';
import type { CounterbellError } from '#core/errors.ts';
import type {
  CardContext,
  Feature,
  FeatureContext,
  InfoOf,
  PageContext,
  PortWithInfo,
} from '#core/feature.ts';
import { createFormat } from '#core/format.ts';
import { createTexts, type TextBundle, type TextKey } from '#core/i18n.ts';
import type { Locale } from '#core/locales.ts';
import { createOutbox } from '#core/outbox/outbox.ts';
import { createSessions } from '#core/session.ts';
import type { Shop } from '#core/shop.ts';
import common from '#locales/en/common.json';
import { explain } from '#widget/explain.ts';

/** Thursday 12 November 2026, 14:05 in Amsterdam: the moment all fakes live at. */
export const fakeNow = Date.parse('2026-11-12T14:05:00+01:00');

const zone = 'Europe/Amsterdam';
const fakeShop: Shop = {
  contract: '1',
  name: 'Zadel & Zoon',
  timeZone: zone,
  country: 'NL',
  city: 'Haarlem',
  imageHosts: [],
  features: {},
};

interface FakeOptions<Port, Home extends TextBundle, English extends TextBundle> {
  readonly feature: Feature<string, Port, Home, English>;
  readonly port: Port;
  readonly locale?: Locale;
  /** The features the panel has; all four when left out. */
  readonly features?: readonly string[];
}

/** What a feature did to the panel, in order. */
export interface FakePanel {
  readonly opened: string[];
  readonly announced: string[];
  readonly toasted: string[];
  readonly tracked: string[];
  /** The same with what was told of each. */
  readonly events: Readonly<Record<string, string | number | boolean>>[];
  /** How often the feature went back. */
  wentBack: number;
}

/**
 * The context a feature gets in tests: its real texts and formats at a fixed moment, a real session in an in-memory
 * database, and a panel that records where the feature went and what it said.
 */
export async function createFakeContext<
  Port extends PortWithInfo<InfoOf<Port>>,
  Home extends TextBundle,
  English extends TextBundle,
>(
  options: FakeOptions<Port, Home, English>,
): Promise<{
  context: FeatureContext<Port, TextKey<Home> | TextKey<English>> &
    Pick<CardContext<Port, TextKey<Home>, TextKey<English>>, 'info' | 'late' | 'isShown'>;
  /** What a card on the home screen gets of it. */
  card: CardContext<Port, TextKey<Home>, TextKey<English>>;
  panel: FakePanel;
  /** Whether the shop is out of reach, for a test to say. */
  isOffline: Signal<boolean>;
  /** The page goes; what the device keeps stays. */
  leave: () => void;
}> {
  const { feature, port, locale = 'en', features = ['answers', 'orders', 'returns', 'contact'] } = options;
  const texts = createTexts(locale);
  texts.add(feature.id, await feature.homeTexts(locale));
  texts.add(feature.id, await feature.texts(locale));
  texts.add('common', common);
  const format = createFormat(locale, zone, () => fakeNow);
  const panel: FakePanel = { opened: [], announced: [], toasted: [], tracked: [], events: [], wentBack: 0 };
  const isOffline = signal(false);
  const outbox = createOutbox({ isOffline });
  outbox.start();
  const context = {
    port,
    texts: texts.translator<TextKey<Home> | TextKey<English>>(feature.id),
    format,
    session: createSessions().current,
    outbox,
    isOffline,
    shop: fakeShop,
    locale,
    page: signal<PageContext>({}),
    fallback: {},
    shopper: signal(undefined),
    unread: signal(0),
    isOpen: signal(true),
    isShown: signal(true),
    query: signal(''),
    has: (id: string) => features.includes(id),
    open: (route: string) => void panel.opened.push(route),
    back: () => {
      panel.wentBack += 1;
    },
    track: (name: string, detail?: FakePanel['events'][number]) => {
      panel.tracked.push(name);
      panel.events.push({ name, ...detail });
    },
    announce: (words: string) => void panel.announced.push(words),
    toast: (words: string) => void panel.toasted.push(words),
    explain: (error: CounterbellError) => explain(error, texts.translator('common'), format),
    info: (signal?: AbortSignal) => port.info({ locale }, signal),
    late: async (): Promise<FeatureContext<Port, TextKey<Home> | TextKey<English>>> => context,
  };
  return { context, card: context, panel, isOffline, leave: outbox.dispose };
}
