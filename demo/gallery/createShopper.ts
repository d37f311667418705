/** How long anything on the way to a screen may take. */
const patienceMs = 12_000;

/** Somebody at the panel: sees what is on its top screen, presses, types and waits. */
export interface Shopper {
  /** Resolves to the element once it is on the screen, be it below the fold; `index` picks one of many. */
  see(selector: string, index?: number): Promise<HTMLElement>;
  press(selector: string, index?: number): Promise<void>;
  type(selector: string, words: string): Promise<void>;
  /** Presses a key in a field. */
  key(selector: string, key: string): Promise<void>;
}

/** Puts a shopper before the panel in a shadow root. */
export function createShopper(shadow: ShadowRoot): Shopper {
  const find = (selector: string, index: number) =>
    [...shadow.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => !element.closest('[inert]') && element.checkVisibility())
      .at(index);
  const see = async (selector: string, index = 0) => {
    const startedAt = performance.now();
    for (;;) {
      const found = find(selector, index);
      if (found) return found;
      if (performance.now() - startedAt > patienceMs)
        throw new Error(`There is no ${selector} on the screen.`);
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
  };
  return {
    see,
    async press(selector, index) {
      const target = await see(selector, index);
      target.focus();
      target.click();
    },
    async type(selector, words) {
      const field = await see(selector);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
        throw new Error(`${selector} is nothing to type in.`);
      }
      field.focus();
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: words }));
    },
    async key(selector, key) {
      const field = await see(selector);
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    },
  };
}
