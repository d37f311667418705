import list from './list.css?inline';
import person from './person.css?inline';
import say from './say.css?inline';
import ui from './ui.css?inline';

/** The sheets that the home screen needs, in any order. */
export const homeStyles: readonly string[] = [ui, list, say, person];
