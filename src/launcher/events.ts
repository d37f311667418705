/** What happens in the panel, as the host page hears it. Never holds personal data. */
export interface CounterbellEvents {
  /** The launcher is on the page. */
  ready: Record<string, never>;
  /** The panel opened. */
  open: Record<string, never>;
  /** The panel closed; the launcher is back. */
  close: Record<string, never>;
  /** The screen changed; `feature` and its first path segment, without ids. */
  navigate: {
    /** Its id, such as `orders`; `home` for the home screen. */
    feature: string;
  };
  /** Messages came, or were read. */
  unread: {
    /** Messages not read yet; 0 when all are. */
    count: number;
  };
  /**
   * A feature says what the shopper did, such as `{ name: 'return_submitted' }`. A search that the shopper is done with
   * is `search`, with `locale` and the counts `answers` and `shortcuts`; one that found no clear answer and nothing to do
   * is `search_without_answer` too, with `query` unless that holds anything personal, such as a number or an address.
   */
  action: {
    /** What was done, in snake case. */
    name: string;
  } & Readonly<Record<string, string | number | boolean>>;
  /** The widget is off the page; the last event. */
  destroy: Record<string, never>;
}

/** What `on()` can listen to; `document` hears each as `counterbell:<name>`. */
export type EventName = keyof CounterbellEvents;
