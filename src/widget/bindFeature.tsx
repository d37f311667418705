import type { VNode } from 'preact';
import type {
  AnyFeature,
  CardContext,
  CardPlace,
  Feature,
  FeatureScreens,
  InfoOf,
  PortWithInfo,
  Route,
} from '#core/feature.ts';
import type { HttpClient } from '#core/http.ts';
import type { TextBundle, TextKey, Texts } from '#core/i18n.ts';
import type { Locale } from '#core/locales.ts';
import { loadWrites } from '#core/outbox/lateWrites.ts';
import { addIcons, type IconName, isIconName } from '#ui/icons.ts';

/** A feature that has its texts and somewhere to get its port: what the frame draws. */
export interface BoundFeature {
  readonly id: string;
  readonly routes: readonly string[];
  readonly tiles: readonly { icon: IconName; label: string; route: string }[];
  readonly cards: readonly { place: CardPlace; render: () => VNode }[];
  /** Loads what draws the feature's screens. */
  readonly loadScreens: () => Promise<unknown>;
  /** Fetches all that the feature needs without a connection. */
  readonly stock: () => Promise<unknown>;
  /** Draws a screen at once; undefined until the screens are loaded. */
  readonly draw: () => ((route: Route) => VNode) | undefined;
  readonly startBackground: () => (() => void) | undefined;
}

/** The part of a context that is the same for every feature. */
export type SharedContext = Omit<CardContext<unknown>, 'texts' | 'info' | 'late'>;

/** Where ports come from, and what a feature brings when it is loaded. */
export interface Sources {
  adapter: object | undefined;
  client: HttpClient | undefined;
  locale: Locale;
  texts: Texts;
  /** The records of cards that the session had when home was first drawn. */
  kept: ReadonlySet<string>;
  adopt: (styles: readonly string[]) => void;
}

/** Gives a feature its contexts; an era, by identity, tells contexts apart that must not share a screen, such as two shoppers'. */
export type Binder = (sources: Sources, shared: SharedContext, era: unknown) => BoundFeature;

/** Makes what binds a feature, as often as the shop, the shopper or the options change; its code is loaded once. */
export function createBinder({ use }: AnyFeature): Binder {
  return use((feature) => {
    const code = createLateCode(feature);
    return (sources, shared, era) => bind(feature, code, sources, shared, era);
  });
}

function bind<Port, Home extends TextBundle, English extends TextBundle>(
  feature: Feature<string, Port, Home, English>,
  code: LateCode<Port, TextKey<Home> | TextKey<English>>,
  sources: Sources,
  shared: SharedContext,
  era: unknown,
): BoundFeature {
  const homeTexts = sources.texts.translator<TextKey<Home>>(feature.id);
  const createContext = once(({ http }: FeatureScreens<Port, TextKey<Home> | TextKey<English>>) => {
    const port = partOf<Port>(sources.adapter, feature.id) ?? (sources.client && http(sources.client));
    if (port === undefined) throw new Error(`Counterbell: nothing serves ${feature.id}`);
    return { ...shared, port, texts: sources.texts.translator<TextKey<Home> | TextKey<English>>(feature.id) };
  });
  const loadContext = async () => createContext(await code.load(sources));
  const card: CardContext<Port, TextKey<Home>, TextKey<English>> = {
    ...shared,
    texts: homeTexts,
    info: createInfo(feature, sources, shared.locale),
    late: loadContext,
  };
  return {
    id: feature.id,
    routes: [feature.id, ...(feature.routes ?? [])],
    tiles: (feature.tiles ?? []).map(({ icon, label, route }) => ({
      icon: isIconName(icon) ? icon : 'next',
      label: homeTexts.t(label),
      route,
    })),
    cards: (feature.cards ?? []).map(({ place, View, record = '' }) => ({
      place,
      render: () => <View context={card} isExpected={sources.kept.has(record)} />,
    })),
    loadScreens: loadContext,
    async stock() {
      const loaded = await code.load(sources);
      await loaded.stock?.(createContext(loaded));
    },
    draw() {
      const loaded = code.loaded(sources);
      return loaded && ((route) => <loaded.Screen key={era} context={createContext(loaded)} route={route} />);
    },
    startBackground: () => feature.background?.(card),
  };
}

/** A feature's screens, once loaded and with the texts of one language. */
interface LateCode<Port, Keys extends string> {
  loaded(sources: Sources): FeatureScreens<Port, Keys> | undefined;
  load(sources: Sources): Promise<FeatureScreens<Port, Keys>>;
}

/** Loads code, texts and looks of a feature once a language, with what keeps its writes; a failure is forgotten, so that the next try asks again. */
function createLateCode<Port, Home extends TextBundle, English extends TextBundle>({
  id,
  screens,
  texts,
}: Feature<string, Port, Home, English>): LateCode<Port, TextKey<Home> | TextKey<English>> {
  type Screens = Awaited<ReturnType<typeof screens>>;
  const loaded = new WeakMap<Texts, Screens>();
  const loading = new WeakMap<Texts, Promise<Screens>>();
  const load = async (sources: Sources) => {
    const [code, pack] = await Promise.all([screens(), texts(sources.locale), loadWrites()]);
    sources.adopt(code.styles);
    sources.texts.add(id, pack);
    addIcons(code.icons);
    loaded.set(sources.texts, code);
    return code;
  };
  return {
    loaded: (sources) => loaded.get(sources.texts),
    load(sources) {
      const asked = loading.get(sources.texts) ?? load(sources);
      loading.set(sources.texts, asked);
      asked.catch(() => loading.delete(sources.texts));
      return asked;
    },
  };
}

function once<Given, Made extends object>(make: (given: Given) => Made): (given: Given) => Made {
  let made: Made | undefined;
  return (given) => {
    made ??= make(given);
    return made;
  };
}

function createInfo<Port, Home extends TextBundle, English extends TextBundle>(
  { id, readInfo }: Feature<string, Port, Home, English>,
  { adapter, client }: Sources,
  locale: string,
): CardContext<Port>['info'] {
  return async (signal) => {
    const given = partOf<PortWithInfo<InfoOf<Port>>>(adapter, id);
    if (given) return given.info({ locale }, signal);
    if (!readInfo) throw new Error(`Counterbell: ${id} has a card that asks for info, but no readInfo`);
    return readInfo((await client?.shop(locale))?.features[id]);
  };
}

/** The type of an adapter's part was checked where the host page gave it (`CounterbellOptions.adapter`). */
function partOf<Part>(adapter: object | undefined, id: string): Part | undefined {
  const part: unknown = Reflect.get(adapter ?? {}, id);
  return isPart<Part>(part) ? part : undefined;
}

function isPart<Part>(value: unknown): value is Part {
  return typeof value === 'object' && value !== null;
}
