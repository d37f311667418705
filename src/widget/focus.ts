/**
 * Moves the focus to where a screen begins: a field that asks for it where no keyboard would pop up, else its heading.
 * Never scrolls the host page.
 */
export function focusScreen(screen: HTMLElement): void {
  const hasKeyboard = matchMedia('(pointer: fine)').matches;
  const target =
    (hasKeyboard ? screen.querySelector<HTMLElement>('[data-autofocus]') : null) ??
    screen.querySelector<HTMLElement>('[data-heading]') ??
    screen.querySelector<HTMLElement>('[data-bar-heading]');
  target?.focus({ preventScroll: true });
}
