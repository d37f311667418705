import { type ReadonlySignal, signal } from '@preact/signals';

/** Whether the window is as narrow as a phone: then the panel is a sheet that fills the screen. Followed until `life` ends. */
export function followWidth(life: AbortSignal): ReadonlySignal<boolean> {
  const narrow = matchMedia('(max-width: 480px)');
  const isSheet = signal(narrow.matches);
  narrow.addEventListener('change', () => (isSheet.value = narrow.matches), { signal: life });
  return isSheet;
}

/** The reader's own default size: `medium` ignores what the page made of its `rem`. */
export function readerFontSize(root: HTMLElement): string {
  const probe = document.createElement('span');
  probe.style.fontSize = 'medium';
  root.append(probe);
  const size = getComputedStyle(probe).fontSize;
  probe.remove();
  return size || '16px';
}
