import { ContactPages } from './ContactPages.tsx';
import css from './contact.css?inline';

export const Screen = ContactPages;
export const styles = [css];
