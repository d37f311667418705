import { effect } from '@preact/signals';
import type { PanelState } from './PanelState.ts';

/** Shows unread messages on the launcher, rings once for a new one, and tells the host page. Returns what ends it. */
export function tellUnread({ unread, language, runtime }: PanelState): () => void {
  const { button } = runtime;
  const badge = document.createElement('span');
  badge.className = 'badge';
  let before = 0;
  return effect(() => {
    const count = unread.value;
    runtime.unread = count > 0 ? (language.value?.common.t('unread', { count }) ?? '') : '';
    runtime.show();
    // Not as a text: the launcher's name has the count in the words of its language, which may be without a digit.
    badge.setAttribute('data-count', count > 99 ? '99+' : `${count}`);
    if (count > 0) button.append(badge);
    else badge.remove();
    if (count === before) return;
    if (count > before && document.visibilityState === 'visible') ring(button);
    before = count;
    runtime.emit('unread', { count });
  });
}

/** One sway; a bell that keeps ringing is noise. */
function ring(button: HTMLElement): void {
  button.dataset.ring = '';
  button.addEventListener('animationend', () => delete button.dataset.ring, { once: true });
}
