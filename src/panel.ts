import { features } from './features/index.ts';
import type { MountPanel } from './launcher/runtime.ts';
import { createPanel } from './widget/createPanel.tsx';

/** Puts the panel, with every feature of the table, behind a launcher. */
export const mountPanel: MountPanel = (runtime) => createPanel(runtime, features);
