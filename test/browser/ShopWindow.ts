/** What the panel is made of, as screen readers tell it. */
export type Role =
  | 'alertdialog'
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'dialog'
  | 'heading'
  | 'img'
  | 'log'
  | 'menuitem'
  | 'option'
  | 'radio'
  | 'searchbox'
  | 'textbox';

export type Key = 'ArrowDown' | 'Enter' | 'Escape' | 'Shift+Tab' | 'Tab';

/**
 * A shopper's window in whatever engine: what Playwright and WebDriver have in common. Roles and names are those of
 * visible parts of the widget, names to the letter unless they are patterns. Every step waits until it can be taken, and
 * throws an Error if that takes too long.
 */
export interface ShopWindow {
  /** Goes to a path of the shop, such as `/nl/cart/`, and waits until the page has loaded. */
  visit(path: string): Promise<void>;
  reload(): Promise<void>;
  /** Opens a screen as the shop's own script would, such as `contact/conversation`. */
  open(route: string): Promise<void>;
  click(role: Role, name: string | RegExp): Promise<void>;
  /** Puts the caret into a field and types. */
  type(role: Role, name: string | RegExp, words: string): Promise<void>;
  press(key: Key): Promise<void>;
  see(role: Role, name: string | RegExp): Promise<void>;
  /** Waits until nothing of that role and name is to be seen. */
  seeGone(role: Role, name: string | RegExp): Promise<void>;
  /** Waits for words in the text of the panel. */
  read(words: string): Promise<void>;
  /** Waits until the panel no longer says these words. */
  readNoMore(words: string): Promise<void>;
  hasFocus(role: Role, name: string | RegExp): Promise<boolean>;
  /** What the page complained of so far: console errors and warnings, uncaught errors and the like. */
  noise(): Promise<readonly string[]>;
  /** Writes what is to be seen to a PNG file. */
  picture(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface WindowOptions {
  /** Origin of the shop. */
  readonly shopUrl: string;
}

/** A browser that opens windows with nothing stored: English, of 1280 by about 900 pixels, without motion. */
export interface Engine {
  openWindow(options: WindowOptions): Promise<ShopWindow>;
  close(): Promise<void>;
}

/** The shop's own script that opens a screen. */
export const openRoute = (route: string): string => `counterbell.open(${JSON.stringify(route)})`;
