import type { Write } from './Write.ts';

/** A write the run made, in the order it made them. */
export interface Made extends Pick<Write, 'key' | 'stream'> {
  /** What the shopper was told: that it is kept, that it is in memory alone, or nothing, because the tab died. */
  readonly fate: 'kept' | 'in memory' | 'cut off';
}

/** A write the database holds. */
export interface Found {
  readonly key: string;
  /** The conversation, order or article it was found in. */
  readonly place: string;
  /** Grows with time within its place. */
  readonly at: number;
}

/**
 * Compares what was made with what is there: each kept write exactly once, in the order made, and nothing else. Where a
 * disk was silent for too long a write is in one tab's memory alone, and so may be one of a tab that died before it told:
 * that tab cannot know what others have kept meanwhile, so such a write has no place in the order.
 */
export function findWrongs(made: readonly Made[], found: readonly Found[]): string[] {
  const byKey = new Map<string, Found[]>();
  for (const one of found) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  const known = new Set(made.map(({ key }) => key));
  return [
    ...made
      .filter(({ key, fate }) => fate === 'kept' && !byKey.has(key))
      .map(({ key, stream }) => `lost: ${key} of ${stream}`),
    ...[...byKey].filter(([, all]) => all.length > 1).map(([key, all]) => `${all.length} times: ${key}`),
    ...[...byKey.keys()].filter((key) => !known.has(key)).map((key) => `made by nobody: ${key}`),
    ...streamsOf(made).flatMap(([stream, all]) => {
      const places = all.flatMap(({ key, fate }) =>
        (byKey.get(key) ?? []).map((one) => ({ ...one, isKept: fate === 'kept' })),
      );
      return [
        ...(new Set(places.map(({ place }) => place)).size > 1 ? [`in several places: ${stream}`] : []),
        ...places
          .filter(({ isKept }) => isKept)
          .flatMap(({ key, at }, index, kept) => {
            const before = kept[index - 1];
            if (!before || at >= before.at) return [];
            return [`out of order: ${key} of ${stream}, made after ${before.key}`];
          }),
      ];
    }),
  ];
}

function streamsOf(made: readonly Made[]): [string, Made[]][] {
  const streams = new Map<string, Made[]>();
  for (const one of made) streams.set(one.stream, [...(streams.get(one.stream) ?? []), one]);
  return [...streams];
}
