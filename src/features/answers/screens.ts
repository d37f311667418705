import { screenKit } from '#ui/screenKit.ts';
import type { AnswersContext } from './AnswersContext.ts';
import { answersLibrary } from './AnswersLibrary.ts';
import css from './answers.css?inline';
import prose from './prose.css?inline';

export { AnswersScreen as Screen } from './AnswersScreen.tsx';
export { answersHttp as http } from './http.ts';
export { sendRating } from './keptRating.ts';

/** The sheets of this feature's screens. */
export const styles: readonly string[] = [...screenKit.styles, css, prose];
export const { icons } = screenKit;

/** The engine is fetched, not run: that is for those who search. */
export async function stock(context: AnswersContext): Promise<void> {
  const [{ loadLexicons }, index] = await answersLibrary(context).stock();
  await loadLexicons(index, context.locale);
}
