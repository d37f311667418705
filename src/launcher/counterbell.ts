import type { IdentityOptions } from '#core/identity.ts';
import type { CounterbellOptions } from '#src/options.ts';
import type { CounterbellEvents, EventName } from './events.ts';

/** One thing the doctor looked at, in words for the merchant's developer. */
export interface DoctorCheck {
  /** What was looked at; stays the same in every version. */
  id: string;
  /** Whether nothing is wrong with it. */
  ok: boolean;
  /** What was found and, where it is wrong, what to do; in English. */
  message: string;
}

/** What is wrong with this installation, if anything. */
export interface DoctorReport {
  /** Whether every check is. */
  ok: boolean;
  /** In the order they were made. */
  checks: DoctorCheck[];
}

/** The handle of one widget. No method throws into the host page; calls before the panel is loaded are kept. */
export interface Counterbell {
  /** Resolves once the launcher is on the page. */
  readonly ready: Promise<void>;
  /** Whether the panel is open now. */
  readonly isOpen: boolean;
  /** Opens the panel, at a route such as `orders`, `article/return-window` or `contact?topic=return`. Resolves once it can be used. */
  open(route?: string): Promise<void>;
  /** Closes the panel; nothing typed is lost. */
  close(): void;
  /** Listens to an event; returns what ends it. The same events reach `document` as `counterbell:<name>`. */
  on<Name extends EventName>(name: Name, listener: (detail: CounterbellEvents[Name]) => void): () => void;
  /** Changes options while running; those left out stay. */
  update(options: CounterbellOptions): void;
  /** Tells who is signed in. `getToken` gives a token signed by the shop's server and is asked again when it expires. */
  identify(identity: IdentityOptions): void;
  /** Forgets the signed-in shopper and wipes everything this device remembers. */
  logout(): Promise<void>;
  /** Changes the language (BCP 47) at once. */
  setLocale(locale: string): void;
  /** Names what is wrong with this installation; rejects when the panel itself cannot be loaded. */
  doctor(): Promise<DoctorReport>;
  /** Removes everything: elements, listeners, timers, streams. */
  destroy(): void;
}
