import type { features } from './features/index.ts';

type Table = typeof features;
type FeatureIn<T> = T extends readonly (infer F)[] ? F : never;
type AnyFeature = FeatureIn<Table>;

/** The features there are, derived from the table in `features/index.ts`. */
export type FeatureId = AnyFeature['id'];

/**
 * An object of ports for one platform. A port given is used; one left out is served from the `backend` URL where
 * one is set; with neither, the feature is not shown.
 */
export type Adapter = {
  readonly [Id in FeatureId]?: ReturnType<
    Awaited<ReturnType<Extract<AnyFeature, Record<'id', Id>>['screens']>>['http']
  >;
};

/** What one feature asks of a backend. */
export type PortOf<Id extends FeatureId> = NonNullable<Adapter[Id]>;
