import type { CounterbellError } from '#core/errors.ts';
import type { ReturnOptions } from './contract.ts';
import type { FittedDraft } from './fitDraft.ts';

/** What the shopper is told above a question. */
export type ReturnNews =
  | { readonly kind: 'restored' | 'reduced' | 'refused' }
  | { readonly kind: 'dropped'; readonly titles: readonly string[] }
  | { readonly kind: 'cameBack'; readonly error: CounterbellError };

/** What there is to tell of a draft that was fitted to what the backend offers now; `refusal` is why it came back. */
export function newsOf(
  { draft, dropped, isReduced }: FittedDraft,
  { lines }: ReturnOptions,
  { refusal, isRestored }: { refusal: CounterbellError | undefined; isRestored: boolean },
): ReturnNews | undefined {
  if (dropped.length > 0) {
    const titles = lines.filter(({ lineId }) => dropped.includes(lineId)).map(({ title }) => title);
    return { kind: 'dropped', titles };
  }
  if (isReduced) return { kind: 'reduced' };
  // Amounts that only ran out are told of beside the new ones.
  if (refusal && refusal.reason !== 'quote_changed') return { kind: 'cameBack', error: refusal };
  return isRestored && draft.lines.length > 0 ? { kind: 'restored' } : undefined;
}
