import { render } from 'preact';
import { addIcons } from '#ui/icons.ts';
import { lateIcons } from '#ui/lateIcons.ts';
import { AgentDesk } from './AgentDesk.tsx';

const root = document.querySelector('.desk-root');
if (!root)
  throw new Error('The desk’s page has no place for the desk: add an element with the class desk-root.');
addIcons(lateIcons);
render(<AgentDesk />, root);
