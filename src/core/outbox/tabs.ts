import * as v from 'valibot';

const TidingSchema = v.variant('is', [
  v.object({ is: v.literal('changed') }),
  v.object({ is: v.literal('delivered'), key: v.string(), receipt: v.unknown() }),
  v.object({ is: v.literal('takenBack'), key: v.string(), life: v.optional(v.string()) }),
  v.object({ is: v.literal('forgotten') }),
]);

/** What one tab tells the others about the outbox they share. */
export type Tiding = v.InferOutput<typeof TidingSchema>;

/** The part of BroadcastChannel the outbox uses. */
export type TabChannel = Pick<
  BroadcastChannel,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'close'
>;

/** The other tabs of this shop. */
export interface Tabs {
  tell(tiding: Tiding): void;
  close(): void;
}

/** Listens to the other tabs; without a channel they are only found out about by reading again. */
export function createTabs(given: TabChannel | undefined, hear: (tiding: Tiding) => void): Tabs {
  let channel = given;
  const onMessage = ({ data }: MessageEvent<unknown>) => {
    const tiding = v.safeParse(TidingSchema, data);
    if (tiding.success) hear(tiding.output);
  };
  channel?.addEventListener('message', onMessage);
  return {
    tell(tiding) {
      try {
        channel?.postMessage(tiding);
      } catch {
        // An adapter's receipt may hold what cannot be copied; that it is delivered matters more.
        channel?.postMessage({ ...tiding, receipt: undefined });
      }
    },
    close() {
      channel?.removeEventListener('message', onMessage);
      channel?.close();
      channel = undefined;
    },
  };
}
