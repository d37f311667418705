/** Resolves when the page has a body: a tag in the head runs before it. */
export function whenBodyExists(): Promise<void> {
  return new Promise((resolve) => {
    if (document.body) resolve();
    else document.addEventListener('DOMContentLoaded', () => resolve());
  });
}

/**
 * Puts the host on the page, beside body and not in it, as single-page apps and Turbo replace body whole; and puts
 * it back when a page script removes it. A page that keeps removing it wins after ten times.
 */
export function attach(host: HTMLElement, ending: AbortSignal): void {
  const page = document.documentElement;
  let timesLeft = 10;
  const put = () => {
    if (!host.isConnected && timesLeft-- > 0) page.append(host);
  };
  const observer = new MutationObserver(put);
  put();
  observer.observe(page, { childList: true });
  ending.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
}
