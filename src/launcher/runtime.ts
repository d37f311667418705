import type { IdentityOptions } from '#core/identity.ts';
import type { Locale } from '#core/locales.ts';
import type { CounterbellOptions } from '#src/options.ts';
import type { DoctorReport } from './counterbell.ts';
import type { Emitter } from './emitter.ts';
import type { Launcher } from './launcher.ts';

/** What the light part, which is there from the start, gives to the panel, which comes on intent. */
export interface Runtime extends Launcher {
  readonly emit: Emitter['emit'];
  /** Options as they came, for the panel to read. */
  readonly given: Readonly<Record<string, unknown>>;
  /** As far as they have been read: the launcher's own until the panel is there. */
  options: CounterbellOptions;
  /** What the panel speaks, once it does. */
  locale?: Locale;
  identity: IdentityOptions | undefined;
  /** Unread messages in words, for the launcher's name; empty when there are none. */
  unread: string;
  /** Once it is loaded. */
  panel?: PanelControl;
  /** Redraws the launcher after options or `unread` changed, or the panel opened or closed. */
  show(): void;
}

/** What the light part can ask of the panel. */
export interface PanelControl {
  readonly isOpen: boolean;
  /** Resolves once the screen can be used. */
  open(route?: string): Promise<void>;
  close(): void;
  /** Starts what goes on while the panel is closed, such as unread messages. */
  resume(): Promise<void>;
  /** Takes over changed options. */
  update(options: CounterbellOptions): void;
  identify(): void;
  logout(): Promise<void>;
  doctor(): Promise<DoctorReport>;
  destroy(): void;
}

export type MountPanel = (runtime: Runtime) => PanelControl;

/** Where the panel comes from: a lazy chunk of the module, or a file beside the script tag's loader. */
export type LoadPanel = () => Promise<{ mountPanel: MountPanel }>;
