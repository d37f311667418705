import { screenKit } from '#ui/screenKit.ts';
import css from './contact.css?inline';
import { loadConversationView } from './loadConversationView.ts';

export { ContactPages as Screen } from './ContactPages.tsx';
export { contactHttp as http } from './http.ts';

/** The sheets of this feature's screens. */
export const styles: readonly string[] = [...screenKit.styles, css];
export const { icons } = screenKit;

export const stock = loadConversationView;
