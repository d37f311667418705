/**
 * Keeps focus traps of the page's own dialogs from taking the focus, the keys and the presses of the widget, until `life`
 * ends. Traps listen on the document, in either phase, so what they must not hear of is stopped before, at the window.
 */
export function shieldFromTraps(host: HTMLElement, life: AbortSignal): void {
  // What libraries that ask the document rather than events go by: react-focus-lock, React Aria.
  host.dataset['noFocusLock'] = '';
  host.dataset['reactAriaTopLayer'] = 'true';

  const atWindow = { capture: true, signal: life };
  addEventListener('focusin', (event) => event.target === host && event.stopImmediatePropagation(), atWindow);
  addEventListener('focusout', (event) => hideWhereto(event, host), atWindow);
  addEventListener('keydown', (event) => keepTab(event, host), atWindow);
  for (const name of ['pointerdown', 'mousedown', 'touchstart', 'touchmove', 'wheel']) {
    host.addEventListener(name, (event) => event.stopPropagation(), { passive: true, signal: life });
  }
}

/** Tells the page that the focus left, and not whereto: traps fetch it back from where they know it went. */
function hideWhereto(event: FocusEvent, host: HTMLElement): void {
  const { target, relatedTarget } = event;
  if (target === host) event.stopImmediatePropagation();
  if (relatedTarget !== host || target === host) return;
  event.stopImmediatePropagation();
  target?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}

/** Tab in the panel is the panel's alone. */
function keepTab(event: KeyboardEvent, host: HTMLElement): void {
  if (event.key !== 'Tab' || event.target !== host) return;
  const { shiftKey, key, code } = event;
  event.stopImmediatePropagation();
  const own = new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true });
  if (event.composedPath()[0]?.dispatchEvent(own) === false) event.preventDefault();
}
