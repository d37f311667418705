/**
 * Moves the focus to where a screen begins: a field that asks for it where no keyboard would pop up, else its heading.
 * A screen that took the focus itself keeps it, as search does when it takes over a field being typed in.
 * Never scrolls the host page.
 */
export function focusScreen(screen: HTMLElement): void {
  if (screen.matches(':focus-within')) return;
  const hasKeyboard = matchMedia('(pointer: fine)').matches;
  const target =
    (hasKeyboard ? screen.querySelector<HTMLElement>('[data-autofocus]') : null) ??
    screen.querySelector<HTMLElement>('[data-heading]') ??
    screen.querySelector<HTMLElement>('[data-bar-heading]');
  target?.focus({ preventScroll: true });
}
