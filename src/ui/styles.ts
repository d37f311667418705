import chat from './chat.css?inline';
import choice from './choice.css?inline';
import composer from './composer.css?inline';
import detail from './detail.css?inline';
import form from './form.css?inline';
import list from './list.css?inline';
import person from './person.css?inline';
import say from './say.css?inline';
import ui from './ui.css?inline';

/** The sheets that the home screen needs, in any order. */
export const homeStyles: readonly string[] = [ui, list, say, person, detail];

/** The sheets of forms and conversations, which can wait until a screen opens. */
export const screenStyles: readonly string[] = [form, choice, chat, composer];
