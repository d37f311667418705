import * as v from 'valibot';
import type { AnyFeature } from '#core/feature.ts';
import type { PanelState } from './PanelState.ts';

/** Notes which cards' records this device has, so that home is drawn with their places. */
export async function findKept({ sessions, kept }: PanelState, table: readonly AnyFeature[]): Promise<void> {
  const records = table.flatMap(({ use }) =>
    use(({ cards = [] }) => cards.flatMap(({ record }) => record ?? [])),
  );
  await Promise.all(
    records.map(async (record) => {
      if ((await sessions.current.read(record, v.unknown())) !== undefined) kept.add(record);
    }),
  );
}
