import type { IdentityOptions } from '#core/identity.ts';
import type { CounterbellOptions } from '#src/options.ts';
import type { DoctorReport } from './counterbell.ts';
import type { CounterbellEvents, EventName } from './events.ts';

/** What the light part, which is there from the start, gives to the panel, which comes on intent. */
export interface Runtime {
  readonly root: HTMLElement;
  readonly shadow: ShadowRoot;
  options: CounterbellOptions;
  identity: IdentityOptions | undefined;
  emit<Name extends EventName>(name: Name, detail: CounterbellEvents[Name]): void;
  /** `label` says the count in words, for screen readers. */
  setUnread(count: number, label: string): void;
  /** The panel was shown or hidden by itself. */
  showLauncher(isShown: boolean): void;
  focusLauncher(): void;
}

/** What the light part can ask of the panel. */
export interface PanelControl {
  readonly isOpen: boolean;
  /** Resolves once the screen can be used. */
  open(route?: string): Promise<void>;
  close(): void;
  /** Starts what goes on while the panel is closed, such as unread messages. */
  resume(): Promise<void>;
  update(): void;
  identify(): void;
  logout(): Promise<void>;
  doctor(): Promise<DoctorReport>;
  destroy(): void;
}

export type MountPanel = (runtime: Runtime) => PanelControl;
