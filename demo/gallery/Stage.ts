import type { Session } from '#core/session.ts';
import type { FakeAnswers } from '#features/answers/fake.ts';
import type { FakeContact } from '#features/contact/fake.ts';
import type { FakeOrders } from '#features/orders/fake.ts';
import type { FakeReturns } from '#features/returns/fake.ts';
import type { Counterbell } from '#launcher/counterbell.ts';
import type { CounterbellOptions } from '#src/options.ts';
import type { Gate } from './createGate.ts';
import type { Shopper } from './createShopper.ts';
import type { ShopAnswer } from './serveShop.ts';

/** Everything a state can be made with: the shop behind the panel, what the device remembers, and what the page says. */
export interface Stage {
  /** What the host page says besides what the address asks for; read when the bell is put on the page. */
  options: CounterbellOptions;
  /** How the shop itself answers. */
  readonly shop: { answer: ShopAnswer };
  readonly gate: Gate;
  readonly answers: FakeAnswers;
  readonly orders: FakeOrders;
  readonly returns: FakeReturns;
  readonly contact: FakeContact;
  /** What the device remembers of the shopper. */
  readonly device: Session;
  /** The language the panel speaks. */
  readonly locale: string;
}

/** The stage once the bell is on the page. */
export interface LiveStage extends Stage {
  readonly bell: Counterbell;
  readonly shopper: Shopper;
  /** The connection goes, and the panel notices. */
  goOffline(): void;
}

/** One way a screen can look. */
export interface GalleryState {
  /** Last part of its address, such as `delivered`. */
  readonly id: string;
  /** What is to be seen, in a few words. */
  readonly title: string;
  /** Before the bell is there: what the shop knows and the device remembers. */
  readonly prepare?: (stage: Stage) => Promise<unknown> | unknown;
  /** The route the panel is opened at; `closed` leaves it closed. */
  readonly route?: string;
  /** What a shopper then does, and waits for. */
  readonly act?: (stage: LiveStage) => Promise<unknown>;
  /** What must be on the screen in the end, as a selector. */
  readonly sees: string;
  /** The instant it is seen at (ISO 8601), where that is not the gallery's own. */
  readonly at?: string;
  /** Whether the shopper is signed in to the shop, as Noor Bakker. */
  readonly isSignedIn?: boolean;
  /** What of the panel's code cannot be loaded: its frame, or the screens of a feature. */
  readonly lacks?: 'panel' | 'screens';
}

/** One screen and all its states. */
export interface GalleryScreen {
  /** First part of its states' addresses, such as `orders`. */
  readonly id: string;
  readonly title: string;
  /** The components it shows, as paths below `src` without ending; a test holds that none is forgotten. */
  readonly shows: readonly string[];
  readonly states: readonly GalleryState[];
}
