/** One entry of the history that is the panel's: the page's own address and state, and a mark. */
export interface HistoryEntry {
  /** Puts it on top of the page's own, or takes over the one the shopper stands on; false where the browser refuses. */
  put(): boolean;
  /** Whether the shopper stands on it. */
  isHere(): boolean;
  /** Whether the shopper stands on the page's own right below it. */
  isAhead(): boolean;
}

const mark = 'counterbell';
const isMarked = () => Reflect.get(Object(history.state), mark) === true;

/** Makes the record of our entry; puts nothing in the history yet. */
export function createHistoryEntry(): HistoryEntry {
  // Tells entries apart, where the browser has it.
  const navigation: Navigation | undefined = Reflect.get(globalThis, 'navigation');
  let address: string | undefined;
  let key: string | undefined;
  return {
    put() {
      if (!isMarked() && !push()) return false;
      address = location.href;
      key = navigation?.currentEntry?.key;
      return true;
    },
    isHere: () => isMarked() && location.href === address,
    isAhead() {
      if (isMarked()) return false;
      const index = navigation?.currentEntry?.index;
      if (index === undefined) return location.href === address;
      return navigation?.entries()[index + 1]?.key === key;
    },
  };
}

function push(): boolean {
  const state: unknown = history.state;
  try {
    // The prototype's own: wrappers that analytics put on `history` would count a page view. And a router that finds its own
    // state in an entry takes it for the page it shows already.
    History.prototype.pushState.call(history, { ...Object(state), [mark]: true }, '');
    return true;
  } catch {
    // Sandboxed documents have no such history, and Safari allows a page a hundred entries in half a minute.
    return false;
  }
}
