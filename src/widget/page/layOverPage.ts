import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { createBackButton } from './backButton.ts';
import { coverPage } from './coverPage.ts';
import { followKeyboard } from './followKeyboard.ts';
import { joinDialog } from './joinDialog.ts';
import { lockScroll } from './lockScroll.ts';
import { shieldFromTraps } from './shieldFromTraps.ts';

/** What of the panel meets the page. */
export interface PanelOverPage {
  readonly host: HTMLElement;
  readonly root: HTMLElement;
  readonly isOpen: ReadonlySignal<boolean>;
  readonly isSheet: ReadonlySignal<boolean>;
  open(): void;
  close(): void;
}

/** How the panel gets on with the page it lies over; comes late, as it is needed on phones and beside dialogs. */
export function layOverPage(panel: PanelOverPage, life: AbortSignal): void {
  if (life.aborted) return;
  const { host, root, isOpen, isSheet } = panel;
  const moves = signal(0);
  shieldFromTraps(host, life);
  const back = createBackButton({
    isOpen: () => isOpen.peek(),
    stepBack: () => stepBack(panel),
    reopen: panel.open,
  });
  const endings = [
    effect(() => (isOpen.value ? untracked(() => joinDialog(host, () => moves.value++)) : undefined)),
    effect(() => {
      // Beside what it lies is another thing after each move.
      const isOver = isOpen.value && isSheet.value && moves.value >= 0;
      return isOver ? coverPage(host) : undefined;
    }),
    effect(() => (isOpen.value && isSheet.value ? fillScreen(panel) : undefined)),
    // On its side a phone has a keyboard as well, and no sheet.
    effect(() => (isOpen.value ? followKeyboard(root) : undefined)),
    effect(() => {
      if (!isOpen.value) back.leave();
      else if (isSheet.value) return whenTouched(root, back.enter);
      return undefined;
    }),
  ];
  life.addEventListener('abort', () => {
    for (const end of endings) end();
    back.dispose();
  });
}

function fillScreen({ close }: PanelOverPage): () => void {
  const endings = [lockScroll(), heedEscape(close)];
  return () => {
    for (const end of endings) end();
  };
}

/** In a sheet Escape closes even when nothing in it has the focus. */
function heedEscape(close: () => void): () => void {
  const ending = new AbortController();
  document.addEventListener(
    'keydown',
    ({ key, target, defaultPrevented }) => {
      if (key === 'Escape' && target === document.body && !defaultPrevented) close();
    },
    { signal: ending.signal },
  );
  return () => ending.abort();
}

/** At once where the shopper has done something on the page, and else once they do in the panel: browsers distrust what a page puts in the history before. */
function whenTouched(root: HTMLElement, run: () => void): () => void {
  const ending = new AbortController();
  if (!('userActivation' in navigator) || navigator.userActivation.hasBeenActive) run();
  else root.addEventListener('click', run, { capture: true, once: true, signal: ending.signal });
  return () => ending.abort();
}

/** As the shopper would with what is on the screen: a question is declined, a menu closed, the screen's own Back pressed. */
function stepBack({ root, close }: PanelOverPage): void {
  const layer = root.querySelector('.layer:not([inert])');
  const over = layer?.querySelector('[role="alertdialog"], [role="menu"]');
  const goBack = layer?.querySelector<HTMLElement>('.bar > .icon-btn:first-child');
  if (over) over.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  else if (goBack) goBack.click();
  else close();
}
