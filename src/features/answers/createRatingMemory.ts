import * as v from 'valibot';
import type { AnswersContext } from './AnswersContext.ts';

const ratedName = 'answers.rated';
const RatedSchema = v.array(v.string());
const DraftSchema = v.object({ comment: v.string() });
const saveAfterMs = 400;

type Draft = v.InferOutput<typeof DraftSchema>;

/** What this device remembers of a rating: the unsent words, and that it was given in this visit. */
export function createRatingMemory({ session }: AnswersContext, id: string) {
  const draftName = `answers.missing.${id}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsaved: Draft | undefined;
  const flush = () => {
    clearTimeout(timer);
    if (unsaved) void session.write(draftName, unsaved, 'draft');
    unsaved = undefined;
  };
  return {
    flush,
    async read() {
      const [rated, draft] = await Promise.all([
        session.read(ratedName, RatedSchema),
        session.read(draftName, DraftSchema),
      ]);
      return { isRated: rated?.includes(id) === true, draft };
    },
    keep(draft: Draft) {
      unsaved = draft;
      clearTimeout(timer);
      timer = setTimeout(flush, saveAfterMs);
    },
    async finish() {
      clearTimeout(timer);
      unsaved = undefined;
      const rated = (await session.read(ratedName, RatedSchema)) ?? [];
      await Promise.all([session.write(ratedName, [...rated, id], 'visit'), session.remove(draftName)]);
    },
    /** It was not given after all: the words are a draft again. */
    async reopen(draft: Draft) {
      const rated = (await session.read(ratedName, RatedSchema)) ?? [];
      const others = rated.filter((one) => one !== id);
      await Promise.all([
        session.write(ratedName, others, 'visit'),
        draft.comment ? session.write(draftName, draft, 'draft') : undefined,
      ]);
    },
  };
}
