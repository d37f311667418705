import type { VNode } from 'preact';
import type {
  AnyFeature,
  CardContext,
  CardPlace,
  Feature,
  FeatureContext,
  InfoOf,
  PortWithInfo,
  Route,
} from '#core/feature.ts';
import type { HttpClient } from '#core/http.ts';
import type { TextBundle, TextKey, Texts } from '#core/i18n.ts';
import type { Locale } from '#core/locales.ts';
import { addIcons, type IconName, isIconName } from '#ui/icons.ts';

/** A feature that has its texts and somewhere to get its port: what the frame draws. */
export interface BoundFeature {
  readonly id: string;
  readonly routes: readonly string[];
  readonly tiles: readonly { icon: IconName; label: string; route: string }[];
  readonly cards: readonly { place: CardPlace; render: () => VNode }[];
  /** Loads what draws the feature's screens. */
  readonly loadScreens: () => Promise<unknown>;
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
  adopt: (styles: readonly string[]) => void;
}

/** Gives a feature its contexts. */
export function bindFeature({ use }: AnyFeature, sources: Sources, shared: SharedContext): BoundFeature {
  return use((feature) => bind(feature, sources, shared));
}

function bind<Port, Home extends TextBundle, English extends TextBundle>(
  feature: Feature<string, Port, Home, English>,
  sources: Sources,
  shared: SharedContext,
): BoundFeature {
  const homeTexts = sources.texts.translator<TextKey<Home>>(feature.id);
  const late = createLateContext(feature, sources, shared);
  const card: CardContext<Port, TextKey<Home>, TextKey<English>> = {
    ...shared,
    texts: homeTexts,
    info: createInfo(feature, sources, shared.locale),
    late: async () => (await late.load()).context,
  };
  return {
    id: feature.id,
    routes: [feature.id, ...(feature.routes ?? [])],
    tiles: (feature.tiles ?? []).map(({ icon, label, route }) => ({
      icon: isIconName(icon) ? icon : 'next',
      label: homeTexts.t(label),
      route,
    })),
    cards: (feature.cards ?? []).map(({ place, View }) => ({ place, render: () => <View context={card} /> })),
    loadScreens: late.load,
    draw() {
      const loaded = late.loaded();
      return loaded && ((route) => <loaded.Screen context={loaded.context} route={route} />);
    },
    startBackground: () => feature.background?.(card),
  };
}

/** Loads code, texts and looks of a feature once; a failure is forgotten, so that the next try asks again. */
function createLateContext<Port, Home extends TextBundle, English extends TextBundle>(
  { id, screens, texts }: Feature<string, Port, Home, English>,
  sources: Sources,
  shared: SharedContext,
) {
  const load = async () => {
    const [{ Screen, styles, icons, http }, pack] = await Promise.all([screens(), texts[sources.locale]()]);
    sources.adopt(styles);
    sources.texts.add(id, pack.default);
    addIcons(icons);
    const given = partOf<Port>(sources.adapter, id);
    const port = given ?? (sources.client && http(sources.client));
    if (port === undefined) throw new Error(`Counterbell: nothing serves ${id}`);
    const context: FeatureContext<Port, TextKey<Home> | TextKey<English>> = {
      ...shared,
      port,
      texts: sources.texts.translator(id),
    };
    return { Screen, context };
  };
  let loaded: Awaited<ReturnType<typeof load>> | undefined;
  let loading: ReturnType<typeof load> | undefined;
  return {
    loaded: () => loaded,
    load() {
      loading ??= load().then((late) => {
        loaded = late;
        return late;
      });
      loading.catch(() => {
        loading = undefined;
      });
      return loading;
    },
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
