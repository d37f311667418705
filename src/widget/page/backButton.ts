import { createHistoryEntry } from './historyEntry.ts';

/** A phone's way back through the panel: one entry of the history on top of the page's own, while the panel is open. */
export interface BackButton {
  /** The panel opened. */
  enter(): void;
  /** The panel closed. */
  leave(): void;
  dispose(): void;
}

interface BackButtonOptions {
  readonly isOpen: () => boolean;
  /** Goes a screen back, or closes the panel at its first. */
  readonly stepBack: () => void;
  /** The shopper went forward after the panel had closed. */
  readonly reopen: () => void;
}

/** So long a page that closes the panel has to leave for another, before our entry is taken away. */
const pauseMs = 100;

/**
 * Makes the back button go back in the panel and then close it; docs/decisions/0004-back-button.md says why this way. What
 * a page hears of it in `popstate` has its own address and its own state, but for our mark.
 */
export function createBackButton({ isOpen, stepBack, reopen }: BackButtonOptions): BackButton {
  const entry = createHistoryEntry();
  const life = new AbortController();
  let isOver = false;
  /** On our way from our entry to the page's own or back: what is heard next is our doing. */
  let isMoving = false;
  /** The shopper went from our entry to the page's own, and may go forward again. */
  let isBelow = false;
  const isWanted = () => isOpen() && !isOver;

  function enter() {
    // Where we stand is known once we have arrived.
    if (isMoving || !entry.put()) return;
    isBelow = false;
    addEventListener('popstate', heed, { signal: life.signal });
  }

  function leave() {
    if (isMoving) return;
    if (!entry.isHere()) return end();
    whenStaying(() => {
      if (isMoving || isWanted()) return;
      // `close(); router.push('/cart')` has put the page's next entry on top of ours.
      if (!entry.isHere()) return end();
      isMoving = true;
      history.back();
    }, end);
  }

  function end() {
    if (isOver) life.abort();
  }

  function heed() {
    const wasBelow = isBelow;
    isBelow = !entry.isHere() && (isMoving || entry.isAhead());
    if (isMoving) {
      isMoving = false;
      // Opened or closed again on the way.
      if (isWanted()) enter();
      else leave();
    } else if (entry.isHere()) {
      if (wasBelow && !isOpen()) reopen();
    } else if (isBelow && isWanted()) {
      stepBack();
      if (!isWanted()) return;
      // Back onto our entry, rather than another one: browsers pass over what a page adds without being touched.
      isMoving = true;
      history.forward();
    }
  }

  return {
    enter,
    leave,
    dispose() {
      isOver = true;
      leave();
    },
  };
}

/** Going back would keep a page that is about to go, so that then runs the second. */
function whenStaying(run: () => void, otherwise: () => void): void {
  const ending = new AbortController();
  const { signal } = ending;
  const timer = setTimeout(() => {
    ending.abort();
    run();
  }, pauseMs);
  const stay = () => {
    clearTimeout(timer);
    ending.abort();
    otherwise();
  };
  const navigation: EventTarget | undefined = Reflect.get(globalThis, 'navigation');
  navigation?.addEventListener('navigate', stay, { signal });
  addEventListener('beforeunload', stay, { signal });
}
