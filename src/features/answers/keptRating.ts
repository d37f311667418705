import * as v from 'valibot';
import { CounterbellError } from '#core/errors.ts';
import type { OutboxEntry } from '#core/outbox/outboxEntry.ts';
import type { AnswersContext } from './AnswersContext.ts';
import { rateKind } from './rateKind.ts';

const KeptRatingSchema = v.object({
  id: v.string(),
  /** The language that was read. */
  locale: v.string(),
  rating: v.object({ helpful: v.boolean(), comment: v.optional(v.string()) }),
});
/** A rating as the outbox keeps it. */
export type KeptRating = v.InferOutput<typeof KeptRatingSchema>;

/** The rating of an article that waits to be sent, or came back. */
export function findRating(entries: readonly OutboxEntry[], id: string) {
  return entries
    .filter(({ kind }) => kind === rateKind)
    .flatMap(({ key, input }) => {
      const read = v.safeParse(KeptRatingSchema, input);
      return read.success && read.output.id === id ? [{ key, input: read.output }] : [];
    })
    .at(-1);
}

/** Delivers a rating that waited in the outbox. */
export async function sendRating(
  { port, track }: AnswersContext,
  { key, input }: OutboxEntry,
  signal: AbortSignal,
): Promise<void> {
  const read = v.safeParse(KeptRatingSchema, input);
  if (!read.success) throw new CounterbellError('rejected', { reason: 'invalid' });
  const { id, locale, rating } = read.output;
  const { helpful, comment } = rating;
  await port.rate({ key, id, locale, rating: { helpful, ...(comment && { comment }) } }, signal);
  track('answer_rated', { article: id, helpful });
}
