import type { VNode } from 'preact';
import type { AnyFeature, CardPlace, Feature, FeatureContext, Route } from '#core/feature.ts';
import type { HttpClient } from '#core/http.ts';
import type { TextBundle, TextKey, Texts } from '#core/i18n.ts';
import { type IconName, icons } from '#ui/icons.ts';

/** A feature that has its port and its texts: what the frame draws. */
export interface BoundFeature {
  readonly id: string;
  readonly routes: readonly string[];
  readonly tiles: readonly { icon: IconName; label: string; route: string }[];
  readonly cards: readonly { place: CardPlace; render: () => VNode }[];
  /** Loads the feature's screens; resolves to how to draw one. */
  readonly loadScreens: () => Promise<{ styles: readonly string[]; render: (route: Route) => VNode }>;
  readonly startBackground: () => (() => void) | undefined;
}

/** The part of a context that is the same for every feature. */
export type SharedContext = Omit<FeatureContext, 'port' | 'texts'>;

/** Gives a feature its port, from the adapter or over HTTP; undefined when there is neither. */
export function bindFeature(
  { use }: AnyFeature,
  sources: { adapter: object | undefined; client: HttpClient | undefined },
  shared: SharedContext,
  texts: Texts,
): BoundFeature | undefined {
  return use((feature) => {
    const port = portOf(feature, sources);
    return port === undefined ? undefined : bind(feature, port, shared, texts);
  });
}

function portOf<Port, English extends TextBundle>(
  { id, http }: Feature<string, Port, English>,
  { adapter, client }: { adapter: object | undefined; client: HttpClient | undefined },
): Port | undefined {
  const given: unknown = Reflect.get(adapter ?? {}, id);
  if (isPort<Port>(given)) return given;
  return client && http(client);
}

/** The type of an adapter's part was checked where the host page gave it (`CounterbellOptions.adapter`). */
function isPort<Port>(value: unknown): value is Port {
  return typeof value === 'object' && value !== null;
}

function bind<Port, English extends TextBundle>(
  feature: Feature<string, Port, English>,
  port: Port,
  shared: SharedContext,
  texts: Texts,
): BoundFeature {
  const translator = texts.translator<TextKey<English>>(feature.id);
  const context: FeatureContext<Port, TextKey<English>> = { ...shared, port, texts: translator };
  return {
    id: feature.id,
    routes: [feature.id, ...(feature.routes ?? [])],
    tiles: (feature.tiles ?? []).map(({ icon, label, route }) => ({
      icon: isIconName(icon) ? icon : 'next',
      label: translator.t(label),
      route,
    })),
    cards: (feature.cards ?? []).map(({ place, View }) => ({
      place,
      render: () => <View context={context} />,
    })),
    async loadScreens() {
      const { Screen, styles } = await feature.screens();
      return { styles, render: (route) => <Screen context={context} route={route} /> };
    },
    startBackground: () => feature.background?.(context),
  };
}

const isIconName = (name: string): name is IconName => Object.hasOwn(icons, name);
