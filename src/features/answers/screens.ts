import css from './answers.css?inline';
import prose from './prose.css?inline';

export { AnswersScreen as Screen } from './AnswersScreen.tsx';

/** The sheets of this feature's screens. */
export const styles: readonly string[] = [css, prose];
