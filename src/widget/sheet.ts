import { type ReadonlySignal, signal } from '@preact/signals';

/** On a phone the panel is a sheet that fills the screen: the page behind it is put out of reach. */
export interface Sheet {
  readonly isSheet: ReadonlySignal<boolean>;
  open(): void;
  close(): void;
}

/** Follows the window: width decides between panel and sheet, the visual viewport keeps the foot above a keyboard. */
export function createSheet(root: HTMLElement): Sheet {
  const narrow = matchMedia('(max-width: 480px)');
  const isSheet = signal(narrow.matches);
  let opening: AbortController | undefined;
  let wasInert = false;

  const cover = () => {
    isSheet.value = narrow.matches;
    document.body.inert = narrow.matches || wasInert;
  };
  const followKeyboard = () =>
    root.style.setProperty('--cb-vvh', `${visualViewport?.height ?? innerHeight}px`);

  return {
    isSheet,
    open() {
      opening = new AbortController();
      const { signal } = opening;
      wasInert = document.body.inert;
      root.style.setProperty('--cb-rem', readerFontSize(root));
      cover();
      followKeyboard();
      narrow.addEventListener('change', cover, { signal });
      visualViewport?.addEventListener('resize', followKeyboard, { signal });
    },
    close() {
      if (!opening || opening.signal.aborted) return;
      opening.abort();
      document.body.inert = wasInert;
    },
  };
}

/** The reader's own default size: `medium` ignores what the page made of its `rem`. */
function readerFontSize(root: HTMLElement): string {
  const probe = document.createElement('span');
  probe.style.fontSize = 'medium';
  root.append(probe);
  const size = getComputedStyle(probe).fontSize;
  probe.remove();
  return size || '16px';
}
