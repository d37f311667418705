/**
 * Moves the focus to where a screen begins: a field that asks for it where no keyboard would pop up, else its heading.
 * A screen that took the focus itself keeps it, as search does when it takes over a field being typed in.
 * Never scrolls the host page.
 */
export function focusScreen(screen: HTMLElement): void {
  if (screen.querySelector(':focus:not([data-bar-heading])')) return;
  const hasKeyboard = matchMedia('(pointer: fine)').matches;
  const target =
    (hasKeyboard ? screen.querySelector<HTMLElement>('[data-autofocus]') : null) ??
    screen.querySelector<HTMLElement>('[data-heading]') ??
    screen.querySelector<HTMLElement>('[data-bar-heading]');
  target?.focus({ preventScroll: true });
}

/**
 * While a panel is open the focus is never lost: when what had it is drawn no more, the screen's beginning gets it, and
 * so does a heading that comes later than the bar's. Returns what ends this.
 */
export function keepFocus(panel: HTMLElement): () => void {
  let last: Element | undefined;
  panel.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? target : undefined;
  });
  panel.addEventListener('focusout', () =>
    queueMicrotask(() => {
      // What is still there was left on purpose.
      if (last?.isConnected && !panel.matches(':focus-within')) last = undefined;
    }),
  );
  const observer = new MutationObserver(() => {
    const screen = panel.querySelector<HTMLElement>('.layer:not([inert])');
    if (screen && last && (!last.isConnected || last.matches('[data-bar-heading]'))) focusScreen(screen);
  });
  observer.observe(panel, { childList: true, subtree: true });
  return () => observer.disconnect();
}
