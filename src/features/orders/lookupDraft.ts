import * as v from 'valibot';
import type { Session } from '#core/session.ts';

const recordName = 'orders.lookup';
/** Typing must not write to the device at every key. */
const pauseMs = 400;

const LookupDraftSchema = v.object({
  number: v.string(),
  /** Only where the shopper asked to be remembered. */
  email: v.optional(v.string()),
  remember: v.boolean(),
});
export type LookupDraft = v.InferOutput<typeof LookupDraftSchema>;

/** Keeps what is being filled in, for when the shopper comes back to it. */
export function createLookupDraft(session: Session, current: () => LookupDraft) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function save() {
    timer = undefined;
    const { number, email, remember } = current();
    // On a device that is not to remember it, an e-mail address has no business.
    const draft = remember ? { number, email, remember } : { number, remember };
    void session.write(recordName, draft, 'draft');
  }
  return {
    read: () => session.read(recordName, LookupDraftSchema),
    saveSoon() {
      clearTimeout(timer);
      timer = setTimeout(save, pauseMs);
    },
    async remove() {
      clearTimeout(timer);
      timer = undefined;
      await session.remove(recordName);
    },
    /** Saves at once what was typed in the last moment before leaving. */
    flush() {
      if (timer === undefined) return;
      clearTimeout(timer);
      save();
    },
  };
}
