import chat from './chat.css?inline';
import choice from './choice.css?inline';
import composer from './composer.css?inline';
import detail from './detail.css?inline';
import form from './form.css?inline';
import ground from './ground.css?inline';
import type { IconShape } from './iconShape.ts';
import { lateIcons } from './lateIcons.ts';
import over from './over.css?inline';
import screen from './screen.css?inline';

/** What every screen but home needs of the kit: sheets of dialogs, forms, details and conversations, and the other shapes. */
export const screenKit: { styles: readonly string[]; icons: Readonly<Record<string, IconShape>> } = {
  styles: [screen, ground, over, form, choice, detail, chat, composer],
  icons: lateIcons,
};
