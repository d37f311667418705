/** What happens in the panel, as the host page hears it. Never holds personal data. */
export interface CounterbellEvents {
  ready: Record<string, never>;
  open: Record<string, never>;
  close: Record<string, never>;
  /** The screen changed; `feature` and its first path segment, without ids. */
  navigate: { feature: string };
  unread: { count: number };
  /** A feature says what the shopper did, such as `{ name: 'return_submitted' }`. */
  action: { name: string } & Readonly<Record<string, string | number | boolean>>;
  destroy: Record<string, never>;
}
export type EventName = keyof CounterbellEvents;
