import type { ReadonlySignal, Signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import * as v from 'valibot';
import { CounterbellError } from './errors.ts';
import type { Format } from './format.ts';
import type { HttpClient } from './http.ts';
import type { TextBundle, TextKey, TextLoader, Translator } from './i18n.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { Session } from './session.ts';
import type { Shop } from './shop.ts';

/** Where the shopper is inside a feature: `orders/1001?x=y` is path `['1001']` of feature `orders`. */
export interface Route {
  readonly feature: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

/** What the host page tells about itself, so that help can fit the page. */
export type PageContext = Readonly<Record<string, string>>;

/** A failure in words a shopper can act on. */
export interface Explanation {
  title: string;
  text: string;
  canRetry: boolean;
  /** What to quote to the shop, in words. */
  reference: string | undefined;
}

/** All a feature can reach, and so all a test must fake. */
export interface FeatureContext<Port = unknown, Keys extends string = string> {
  readonly port: Port;
  readonly texts: Translator<Keys>;
  readonly format: Format;
  readonly session: Session;
  /** Every write goes through it. */
  readonly outbox: Outbox;
  /** Whether the shop is out of reach, found out by requests. */
  readonly isOffline: ReadonlySignal<boolean>;
  readonly shop: Shop;
  readonly locale: string;
  readonly page: ReadonlySignal<PageContext>;
  /** A person's address and number from the host page's options; they work when the backend does not answer. */
  readonly fallback: { email?: string | undefined; phone?: string | undefined };
  /** First name of a shopper the host page has signed in. */
  readonly shopper: ReadonlySignal<{ name?: string | undefined } | undefined>;
  /** Messages the shopper has not seen; shown on the launcher. */
  readonly unread: Signal<number>;
  /** True while the panel is on screen. */
  readonly isOpen: ReadonlySignal<boolean>;
  /** What is typed in the home screen's search field, handed over to the search screen. */
  readonly query: Signal<string>;
  /** Whether the panel has this feature, and so whether `open` can go there. */
  has(feature: string): boolean;
  open(route: string, how?: { replace?: boolean }): void;
  back(): void;
  /** Tells the host page what happened; never personal data. */
  track(name: string, detail?: Readonly<Record<string, string | number | boolean>>): void;
  /** Says something to screen readers, politely. */
  announce(words: string): void;
  /** Shows a short message for four seconds. */
  toast(words: string): void;
  explain(error: CounterbellError): Explanation;
}

export interface ScreenProps<Port, Keys extends string> {
  context: FeatureContext<Port, Keys>;
  route: Route;
}

/** What every port can do: say what the backend has, as its section of `GET /shop` does over HTTP. */
export interface PortWithInfo<Info = unknown> {
  info(input: { locale: string }, signal?: AbortSignal): Promise<Info>;
}
/** What a port's `info` gives. */
export type InfoOf<Port> = Port extends PortWithInfo<infer Info> ? Info : never;

/** What a card on the home screen can reach: everything but the port, whose code comes with the screens. */
export interface CardContext<Port, HomeKeys extends string = string, Keys extends string = string>
  extends Omit<FeatureContext<Port, HomeKeys>, 'port'> {
  /** True while the home screen is what the shopper sees. */
  readonly isShown: ReadonlySignal<boolean>;
  /** What the backend says of this feature; over HTTP no request of its own. */
  info(signal?: AbortSignal): Promise<InfoOf<Port>>;
  /** Loads the feature's screens, texts and port, as opening a screen does, and gives the whole context. */
  late(): Promise<FeatureContext<Port, HomeKeys | Keys>>;
}

/** What a feature loads when its first screen is opened. */
export interface FeatureScreens<Port, Keys extends string> {
  readonly Screen: ComponentType<ScreenProps<Port, Keys>>;
  readonly styles: readonly string[];
  readonly icons: Readonly<Record<string, readonly string[]>>;
  /** The port over our HTTP contract. */
  readonly http: (client: HttpClient) => Port;
  /** Fetches what its screens load later, and what the shop shows everyone, for when there is no connection. */
  readonly stock?: (context: FeatureContext<Port, Keys>) => Promise<unknown>;
}

/** Where a card stands on the home screen, top to bottom; `foot` is the strip below the scrolling part. */
export type CardPlace = 'search' | 'top' | 'middle' | 'bottom' | 'foot';

export interface Tile<Keys extends string> {
  icon: string;
  label: Keys;
  route: string;
}

/** A feature as the table lists it: small, for the home screen; its screens, their texts and its port come late. */
export interface Feature<
  Id extends string = string,
  Port = unknown,
  Home extends TextBundle = TextBundle,
  English extends TextBundle = TextBundle,
> {
  readonly id: Id;
  /** First segments of the routes it answers; its own id is always one. */
  readonly routes?: readonly string[];
  /** The few texts the home screen shows, in `locales/<language>/<feature>-home.json`. */
  readonly homeTexts: TextLoader<Home>;
  /** The texts of its screens, in `locales/<language>/<feature>.json`. */
  readonly texts: TextLoader<English>;
  readonly tiles?: readonly Tile<TextKey<Home>>[];
  readonly cards?: readonly {
    readonly place: CardPlace;
    readonly View: ComponentType<{
      context: CardContext<Port, TextKey<Home>, TextKey<English>>;
      /** Whether the session had the card's `record` when home was first drawn. */
      isExpected: boolean;
    }>;
    /** A record of the session that the card is about; where there is one, the card's place is kept from the first moment. */
    readonly record?: string;
  }[];
  /** Validates its section of `GET /shop`, for cards that need it at once; throws `invalid_response`. */
  readonly readInfo?: (section: unknown) => InfoOf<Port>;
  readonly screens: () => Promise<FeatureScreens<Port, TextKey<Home> | TextKey<English>>>;
  /** Goes on while the panel is closed, such as listening for messages; returns what ends it. */
  readonly background?: (context: CardContext<Port, TextKey<Home>, TextKey<English>>) => () => void;
}

/**
 * A feature whose port and texts only it knows: the frame handles features of many types through `use`, which hands
 * the feature back with its types to a generic function.
 */
export interface AnyFeature {
  readonly id: string;
  readonly routes?: readonly string[];
  readonly use: <Result>(
    visit: <Port, Home extends TextBundle, English extends TextBundle>(
      feature: Feature<string, Port, Home, English>,
    ) => Result,
  ) => Result;
}

/** Checks a feature's parts against each other and returns it. */
export function defineFeature<
  const Id extends string,
  Port extends PortWithInfo,
  Home extends TextBundle,
  English extends TextBundle,
>(feature: Feature<Id, Port, Home, English>): Feature<Id, Port, Home, English> & AnyFeature {
  return { ...feature, use: (visit) => visit(feature) };
}

/** Validates a feature's section of `GET /shop`, for `readInfo`. */
export function readSection<S extends v.GenericSchema>(schema: S, section: unknown): v.InferOutput<S> {
  const info = v.safeParse(schema, section);
  if (info.success) return info.output;
  throw new CounterbellError('invalid_response', {
    message: `GET /shop: ${v.getDotPath(info.issues[0]) ?? 'a feature'} is off the contract`,
  });
}
